package io.followthrough.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SetAsideTests {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final SetAside setAside = new SetAside(nanoTime::get);

    @Test
    void whoCannotBeDecidedAboutIsPassedOverForAnHourAndTriedAgain() {
        assertThat(setAside.<String>unlessOdd("ann", () -> {
                    throw new IndexOutOfBoundsException();
                }))
                .isEmpty();
        assertThat(setAside.unlessOdd("ann", () -> Optional.of("decided"))).isEmpty();
        assertThat(setAside.unlessOdd("bob", () -> Optional.of("decided"))).contains("decided");
        assertThat(setAside.count()).isEqualTo(1);

        nanoTime.addAndGet(SetAside.FOR.toNanos());

        assertThat(setAside.count()).isZero();
        assertThat(setAside.unlessOdd("ann", () -> Optional.of("decided"))).contains("decided");
    }

    @Test
    void aStoreThatIsAwayIsNobodysFault() {
        var away = new MongoSocketReadTimeoutException("away", new ServerAddress(), new IOException());

        assertThatThrownBy(() -> setAside.put("ann", away)).isSameAs(away);
        assertThat(setAside.has("ann")).isFalse();
    }
}
