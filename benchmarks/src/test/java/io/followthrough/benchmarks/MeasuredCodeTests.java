package io.followthrough.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Decoded;
import org.junit.jupiter.api.Test;

/** What is measured does what it is measured for. */
class MeasuredCodeTests {

    @Test
    void theCodecReadsWhatItWrote() {
        var benchmark = new EventCodecBenchmark();

        assertThat(benchmark.event()).isInstanceOf(Decoded.Readable.class);
        assertThat(benchmark.anyJson().leadId()).isEqualTo("lead-1");
    }

    @Test
    void theDecisionIsAboutTheWholeHistory() {
        var benchmark = new DecidingBenchmark();
        benchmark.activities = 100;
        benchmark.history();

        assertThat(benchmark.decide().criteria())
                .anySatisfy(criterion -> assertThat(criterion.evidence()).hasSizeGreaterThan(5));
    }

    @Test
    void theMailIsReadWithoutWhatItQuotes() {
        var reading = new ReadingBenchmark().mail();

        assertThat(reading.ownWords()).doesNotContain("Unsubscribe");
        assertThat(reading.callBack()).isPresent();
    }
}
