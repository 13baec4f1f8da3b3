package io.followthrough.benchmarks;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import io.followthrough.events.ActivityKind;
import io.followthrough.qualification.domain.Decision;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.rules.RulesFile;
import io.followthrough.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A decision reads the whole history of a person: it has to grow no faster than that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecidingBenchmark {

    private static final Instant NOW = Fixtures.MONDAY_8AM;
    private static final ActivityKind[] KINDS = {
        ActivityKind.EMAIL_OPENED, ActivityKind.LINK_CLICKED, ActivityKind.CALL_CONNECTED, ActivityKind.PAGE_VISITED
    };

    /** Activities after the first capture. */
    @Param({"1", "10", "100"})
    int activities;

    private Qualification qualification = shipped();
    private Prospect prospect = Prospect.firstSeen("p-1", NOW);

    @Setup
    public void history() {
        prospect = Prospect.firstSeen("p-1", NOW.minus(Duration.ofDays(activities + 1L)))
                .with(Fixtures.aCapture(
                        "lead-1",
                        Fixtures.aPersonWithEmail("ann@example.com"),
                        NOW.minus(Duration.ofDays(activities))));
        for (var day = 0; day < activities; day++) {
            prospect = prospect.with(Fixtures.anActivity(
                    "activity-" + day, KINDS[day % KINDS.length], "p-1", NOW.minus(Duration.ofDays(day))));
        }
    }

    @Benchmark
    public Decision decide() {
        return qualification.decide(prospect, NOW);
    }

    private static Qualification shipped() {
        try (var file = Qualification.class.getResourceAsStream("/qualification-rules.yml")) {
            var yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Qualification(RulesFile.read("qualification-rules.yml", yaml));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the shipped rules", unreadable);
        }
    }
}
