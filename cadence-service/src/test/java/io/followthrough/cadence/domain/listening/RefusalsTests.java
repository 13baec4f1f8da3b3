package io.followthrough.cadence.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What providers say when they refuse a message, and what they mean; the table is {@code refusals/dialects.tsv}. */
class RefusalsTests {

    record Case(Refusal meaning, String status, String words) {}

    @ParameterizedTest
    @MethodSource("dialects")
    void aRefusalIsUnderstood(Case refused) {
        assertThat(Refusals.of(refused.status(), refused.words(), Refusal.LATER).meaning())
                .isEqualTo(refused.meaning());
    }

    @Test
    void aStatusIsFoundInTheWordsAndAnAddressIsNone() {
        assertThat(Refusals.of("", "550 5.1.1 no", Refusal.LATER).status()).isEqualTo("5.1.1");
        assertThat(Refusals.of("5.0.0", "host 5.1.1.2 says 550 5.7.1 no", Refusal.LATER)
                        .status())
                .isEqualTo("5.7.1");
        assertThat(Refusals.of("4.2.2", "550 5.1.1", Refusal.LATER).status()).isEqualTo("4.2.2");
    }

    @Test
    void whatIsNotKnownMeansWhatItsPlaceSays() {
        assertThat(Refusals.of("", "550 no", Refusal.ADDRESS).meaning()).isEqualTo(Refusal.ADDRESS);
        assertThat(Refusals.of("", "554 no", Refusal.SENDER).meaning()).isEqualTo(Refusal.SENDER);
    }

    static Stream<Case> dialects() throws IOException {
        try (var content = RefusalsTests.class.getResourceAsStream("/refusals/dialects.tsv")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Case(Refusal.valueOf(cells[0]), cells[1], cells[2]));
        }
    }
}
