package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitedPartTests {

    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void tellNobody() {
        AwaitedPart.tell(sentence -> {});
    }

    @Test
    void whoeverShowsTheStartIsToldWhatIsWaitedForSinceWhenAndWhy() {
        AwaitedPart.tell(told::add);
        var asked = new AtomicInteger();

        AwaitedPart.await("the broker at kafka:9092 (SPRING_KAFKA_BOOTSTRAP_SERVERS)", () -> {
            if (asked.getAndIncrement() == 0) {
                throw new ConnectException("Connection refused");
            }
        });

        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .matches("waiting for the broker at kafka:9092 \\(SPRING_KAFKA_BOOTSTRAP_SERVERS\\)"
                        + " since \\d\\d:\\d\\d:\\d\\d: Connection refused");
        assertThat(told.getLast()).endsWith(" is there");
    }

    @Test
    void ofAPartThatIsThereNothingIsTold() {
        AwaitedPart.tell(told::add);

        AwaitedPart.await("the store", () -> {});

        assertThat(told).isEmpty();
    }

    @Test
    void aWaitEndsWhenItIsGivenUp() throws Exception {
        var waits = new CountDownLatch(1);
        try (var waiter = Executors.newSingleThreadExecutor()) {
            var waiting = waiter.submit(() -> AwaitedPart.await("the store", () -> {
                waits.countDown();
                throw new ConnectException("Connection refused");
            }));
            waits.await();

            AwaitedPart.giveUp();

            assertThatThrownBy(waiting::get).hasMessageContaining("stopped while waiting for the store");
        }
    }
}
