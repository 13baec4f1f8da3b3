package io.followthrough.events;

import static io.followthrough.events.ConsentStatus.DENIED;
import static io.followthrough.events.ConsentStatus.GRANTED;
import static io.followthrough.events.ConsentStatus.PENDING;
import static io.followthrough.events.ConsentStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentStatusTests {

    @ParameterizedTest
    @EnumSource
    void aRefusalHoldsAgainstEverything(ConsentStatus other) {
        assertThat(DENIED.strictest(other)).isEqualTo(DENIED);
        assertThat(other.strictest(DENIED)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @EnumSource
    void aGrantNeverWidensWhatAnotherSaid(ConsentStatus other) {
        assertThat(GRANTED.strictest(other)).isEqualTo(other);
        assertThat(other.strictest(GRANTED)).isEqualTo(other);
    }

    @Test
    void whoWasAskedToConfirmAndHasNotIsNotContacted() {
        assertThat(PENDING.strictest(UNKNOWN)).isEqualTo(PENDING);
        assertThat(UNKNOWN.strictest(PENDING)).isEqualTo(PENDING);
    }
}
