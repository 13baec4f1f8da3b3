package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Tests wait a minute where they do not say how long. */
class PatienceTests {

    @Test
    void awaitingWithoutALimitLastsAMinute() {
        // Awaitility refuses to begin with a delay as long as all its patience: so that can be asked without waiting.
        assertThatThrownBy(() -> await().pollDelay(Duration.ofMinutes(1)).until(() -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining("1 minute");
    }
}
