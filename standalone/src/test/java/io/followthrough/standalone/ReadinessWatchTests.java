package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who sits at the terminal hears when a service is not ready any more, why, and when it is again; each once. */
class ReadinessWatchTests {

    private final Map<String, String> reasons = new TreeMap<>(Map.of("Analytics", "", "Cadence", ""));
    private final List<String> told = new ArrayList<>();
    private final ReadinessWatch watch =
            new ReadinessWatch(() -> reasons, (service, reason) -> told.add(service + "|" + reason));

    @Test
    void nothingIsToldWhileAllAreReady() {
        watch.look();
        watch.look();

        assertThat(told).isEmpty();
    }

    @Test
    void eachChangeIsToldOnce() {
        reasons.put("Analytics", "streams: another zone");
        watch.look();
        watch.look();
        reasons.put("Analytics", "");
        watch.look();
        watch.look();

        assertThat(told).containsExactly("Analytics|streams: another zone", "Analytics|");
    }

    @Test
    void aServiceThatCannotBeAskedEndsNothing() {
        var asked = new ArrayList<String>();
        var failing = new ReadinessWatch(
                () -> {
                    asked.add("once");
                    throw new IllegalStateException("it is being stopped");
                },
                (service, reason) -> told.add(service));

        failing.look();

        assertThat(asked).hasSize(1);
        assertThat(told).isEmpty();
    }
}
