package io.followthrough.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call that failed for the moment is made again. */
class InsistingTests {

    private final List<Duration> waited = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Insisting insisting = new Insisting(waited::add, told::add);
    private int made;

    @Test
    void aCallThatTimesOutTwiceIsMadeAThirdTimeAndSaysSo() throws Exception {
        insisting.on("the first people", () -> {
            if (++made < 3) {
                throw new HttpTimeoutException("request timed out");
            }
        });

        assertThat(made).isEqualTo(3);
        assertThat(waited).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(told)
                .hasSize(2)
                .allMatch(line -> line.startsWith("the first people: ") && line.contains("once more"));
    }

    @Test
    void whatIsRefusedIsNotAskedAgain() {
        assertThatThrownBy(() -> insisting.on("somebody", () -> {
                    made++;
                    throw new Insisting.RefusedException("no");
                }))
                .hasMessage("no");
        assertThat(made).isEqualTo(1);
        assertThat(waited).isEmpty();
    }

    @Test
    void afterMinutesItGivesUp() {
        assertThatThrownBy(() -> insisting.on("somebody", () -> {
                    made++;
                    throw new IOException("nobody there");
                }))
                .hasMessage("nobody there");
        assertThat(made).isEqualTo(Insisting.PAUSES.size() + 1);
        assertThat(waited.stream().mapToLong(Duration::toSeconds).sum()).isBetween(240L, 600L);
    }
}
