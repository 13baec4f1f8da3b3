package io.followthrough.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class RepeatingTests {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final BlockingQueue<String> rounds = new LinkedBlockingQueue<>();

    private final Alarm alarm = new Alarm();
    private final Repeating sleeper = alarm.wakes(Repeating.whenDue("sleeper", Duration.ZERO, true, this::round));

    private Duration round() {
        rounds.add("round");
        return FOR_EVER;
    }

    @AfterEach
    void stop() {
        sleeper.stop();
    }

    @Test
    void theAlarmEndsAPauseThatWouldLastForEver() throws InterruptedException {
        sleeper.start();
        takeRound();
        alarm.ring();
        takeRound();
    }

    @Test
    void whatComesInDuringARoundIsDoneInTheNextEvenIfTheRoundItselfWaitedForSomething() throws InterruptedException {
        var first = new AtomicBoolean(true);
        var distracted = alarm.wakes(Repeating.whenDue("distracted", Duration.ZERO, true, () -> {
            if (first.getAndSet(false)) {
                alarm.ring();
                // As a driver does that waits for its answer: it uses up the permit that the ring left, if the thread
                // was known.
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            return round();
        }));
        distracted.start();
        takeRound();
        takeRound();
        distracted.stop();
    }

    @Test
    void aRoundThatGoesTooDeepIsNotTheLast() throws InterruptedException {
        var first = new AtomicBoolean(true);
        var deep = new Repeating("deep", Duration.ofDays(1), () -> {
            rounds.add("round");
            if (first.getAndSet(false)) {
                throw new StackOverflowError();
            }
        });
        deep.start();
        takeRound();
        deep.soon();
        takeRound();
        deep.stop();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatItWaitsForIsToldOnceAndAgainAfterItWasThere(CapturedOutput output) throws InterruptedException {
        var isThere = Set.of(3);
        var round = new AtomicInteger();
        var waiting = new Repeating("waiting", Duration.ofDays(1), () -> {
            rounds.add("round");
            if (!isThere.contains(round.incrementAndGet())) {
                throw new EnvironmentDownException("nobody answers there", null);
            }
        });
        waiting.start();
        for (var called = 0; called < 4; called++) {
            takeRound();
            waiting.soon();
        }
        takeRound();
        waiting.stop();

        assertThat(output.getOut().split("waiting waits, and tries again: nobody answers there", -1))
                .hasSize(3);
    }

    private void takeRound() throws InterruptedException {
        assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo("round");
    }
}
