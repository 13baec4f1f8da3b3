package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.life.AwaitedPart;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunningPartsTests {

    private final List<String> happened = new ArrayList<>();
    private final RunningParts parts = new RunningParts(Progress.NONE);

    @Test
    void partsStopInReverse() throws Exception {
        parts.start(List.of(part("broker"), part("service")));
        parts.close();
        assertThat(happened).containsExactly("broker up", "service up", "service down", "broker down");
    }

    @Test
    void whatRunsIsStoppedWhenALaterPartDoesNotStart() {
        var broken = new Part("broken", "", () -> {
            throw new IllegalStateException("no disk");
        });
        assertThatThrownBy(() -> parts.start(List.of(part("broker"), broken, part("service"))))
                .hasMessage("no disk");
        parts.close();
        assertThat(happened).containsExactly("broker up", "broker down");
    }

    @Test
    void aPartThatFailsToStopDoesNotKeepTheOthersFromIt() throws Exception {
        var stubborn = new Part("stubborn", "", () -> () -> {
            throw new IllegalStateException("stuck");
        });
        parts.start(List.of(part("broker"), stubborn));
        parts.close();
        assertThat(happened).containsExactly("broker up", "broker down");
    }

    @Test
    void aStopDuringTheStartLetsNoFurtherPartStart() throws Exception {
        var interrupted = new Part("interrupted", "", () -> {
            parts.close();
            return () -> happened.add("interrupted down");
        });
        parts.start(List.of(part("broker"), interrupted, part("service")));
        parts.close();
        assertThat(happened).containsExactly("broker up", "broker down", "interrupted down");
    }

    /** What it waits for may never come, and the process would be ended by force. */
    @Test
    void aStopEndsAWaitForAPartThatIsAway() throws Exception {
        var waits = new CountDownLatch(1);
        var waiting = new Part("service", "", () -> {
            AwaitedPart.await("the broker", () -> {
                waits.countDown();
                throw new ConnectException("refused");
            });
            return () -> {};
        });
        try (var starter = Executors.newSingleThreadExecutor()) {
            var starting = starter.submit(() -> {
                parts.start(List.of(part("store"), waiting));
                return true;
            });
            waits.await();

            parts.close();

            assertThatThrownBy(starting::get).hasRootCauseInstanceOf(InterruptedException.class);
        }
        assertThat(happened).containsExactly("store up", "store down");
    }

    private Part part(String name) {
        return new Part(name, "", () -> {
            happened.add(name + " up");
            return () -> happened.add(name + " down");
        });
    }
}
