package io.followthrough.qualification.application;

import static io.followthrough.qualification.application.OnePersonInFivePieces.CAPTURES;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Consumers on different partitions meet the same person at the same time. */
class RacingConsumersTests {

    private static final int ROUNDS = 60;

    @Test
    void noUpdateIsLostAndOnePersonRemains() throws Exception {
        var alone = new QualifyingSystem();
        CAPTURES.forEach(alone::handle);
        var expected = MergeInAnyOrderTests.finalPerson(alone);
        var random = new Random(5);
        try (var threads = Executors.newFixedThreadPool(CAPTURES.size())) {
            for (var round = 0; round < ROUNDS; round++) {
                var system = new QualifyingSystem();
                var captures = new ArrayList<>(CAPTURES);
                Collections.shuffle(captures, random);
                var barrier = new CyclicBarrier(captures.size());
                var consumers = captures.stream()
                        .map(capture -> consumer(system, barrier, capture))
                        .toList();
                for (var done : threads.invokeAll(consumers)) {
                    done.get();
                }
                assertThat(MergeInAnyOrderTests.finalPerson(system))
                        .as("round %d", round)
                        .isEqualTo(expected);
            }
        }
    }

    private static Callable<Boolean> consumer(
            QualifyingSystem system, CyclicBarrier barrier, EventEnvelope<?> capture) {
        return () -> {
            barrier.await();
            system.qualifyProspects().handle(List.of(capture));
            return true;
        };
    }
}
