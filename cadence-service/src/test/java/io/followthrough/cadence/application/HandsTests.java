package io.followthrough.cadence.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Of several slow things one that takes very long holds up nobody else. */
class HandsTests {

    @Test
    void whoTakesLongKeepsOneHandBusyAndIsHeardOfLater() {
        var hands = new Hands(4, Duration.ofMillis(300));
        var release = new CountDownLatch(1);
        var late = new ConcurrentHashMap<String, Integer>();

        var inTime = hands.map(List.of("quick", "slow"), input -> input.equals("slow") ? after(release) : 1, late::put);

        assertThat(inTime).doesNotContainKey("slow");
        assertThat(hands.free()).isLessThan(4);
        assertThat(late).isEmpty();
        hands.doAll(List.of("others", "go", "on"), input -> {});
        release.countDown();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> late.containsKey("slow") && hands.free() == 4);
    }

    private static int after(CountDownLatch release) {
        try {
            release.await();
            return 2;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
