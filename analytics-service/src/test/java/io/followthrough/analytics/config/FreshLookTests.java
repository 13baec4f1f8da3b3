package io.followthrough.analytics.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who asks is told of now, and never waits long. */
class FreshLookTests {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final AtomicInteger looks = new AtomicInteger();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void whoAsksIsToldOfALookThatBeganAfterwards() {
        var fresh = new FreshLook(looks::incrementAndGet, Runnable::run, Duration.ofMinutes(1));

        fresh.await();
        assertThat(looks).hasValue(1);
        fresh.await();
        assertThat(looks).hasValue(2);
    }

    @Test
    void whoAsksAtOnceSharesALookAndNobodyWaitsForOneThatTakesItsTime() {
        var fresh = new FreshLook(looks::incrementAndGet, waiting::add, A_MOMENT);

        fresh.await();
        fresh.await();
        assertThat(waiting).hasSize(1);
        assertThat(looks).hasValue(0);

        waiting.remove().run();
        fresh.await();
        assertThat(waiting).hasSize(1);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoComesWhileSomebodyLooksWaitsForTheNextLook() {
        var fresh = new FreshLook[1];
        fresh[0] = new FreshLook(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        fresh[0].await();
                    }
                },
                waiting::add,
                A_MOMENT);

        fresh[0].await();
        waiting.remove().run();
        assertThat(waiting).as("begun once the first has ended").hasSize(1);
        waiting.remove().run();
        assertThat(looks).hasValue(2);
    }

    @Test
    void aLookThatFailsIsFollowedByAnother() {
        var fresh = new FreshLook(
                () -> {
                    looks.incrementAndGet();
                    throw new IllegalStateException("the broker is silent");
                },
                Runnable::run,
                A_MOMENT);

        fresh.await();
        fresh.await();
        assertThat(looks).hasValue(2);
    }
}
