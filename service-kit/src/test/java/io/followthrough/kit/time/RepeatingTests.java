package io.followthrough.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    private void takeRound() throws InterruptedException {
        assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo("round");
    }
}
