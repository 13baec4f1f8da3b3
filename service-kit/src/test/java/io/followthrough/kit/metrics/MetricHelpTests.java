package io.followthrough.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever looks at a metric of ours reads beside it what it counts. */
class MetricHelpTests {

    static Stream<String> names() {
        return Arrays.stream(MetricNames.class.getFields()).map(field -> {
            try {
                return String.valueOf(field.get(null));
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachMetricSaysWhatItCounts(String name) {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MetricHelp());

        var counter = registry.counter(name, "label", "kept");

        assertThat(counter.getId().getDescription()).isNotBlank();
        assertThat(counter.getId().getTag("label")).isEqualTo("kept");
    }
}
