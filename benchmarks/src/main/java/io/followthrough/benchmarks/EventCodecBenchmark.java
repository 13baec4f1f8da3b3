package io.followthrough.benchmarks;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.testkit.Fixtures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** What the envelope costs on top of the JSON that it carries. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventCodecBenchmark {

    private final JsonMapper json = JsonMapper.builder().build();
    private final LeadCaptured capture =
            Fixtures.aCapture("lead-1", Fixtures.aPersonWithEmail("ann@example.com"), Fixtures.MONDAY_8AM);
    private final EventEnvelope<LeadCaptured> envelope =
            Fixtures.anEvent("ann@example.com", Fixtures.MONDAY_8AM, capture);

    /** The baseline: the data alone. */
    @Benchmark
    public LeadCaptured anyJson() {
        return json.readValue(json.writeValueAsBytes(capture), LeadCaptured.class);
    }

    @Benchmark
    public Decoded event() {
        var written = EventCodec.toRecord(Topics.LEADS_CAPTURED, envelope);
        return EventCodec.decode(written.headers(), written.value());
    }
}
