package io.followthrough.cadence.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often an address is asked to confirm. */
class ConfirmationTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Confirmation reminded = Confirmation.asking("ann", "hash", "first", NOW)
            .sending(NOW, NOW.plus(Duration.ofDays(3)))
            .sending(NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(6)));

    @Test
    void theQuestionAndOneReminderAreAllUntilSomebodySignsUpAgain() {
        assertThat(reminded.isOver()).isTrue();

        var again = reminded.askedAnew("second", NOW.plus(Duration.ofDays(60)));

        assertThat(again.isOver()).isFalse();
        assertThat(again.notBefore()).isEqualTo(NOW.plus(Duration.ofDays(60)));
        assertThat(again.sending(NOW.plus(Duration.ofDays(60)), NOW).isOver())
                .as("without a reminder")
                .isTrue();
    }

    /** Somebody else may be typing it in. */
    @Test
    void eachWaitsTwiceAsLongAsTheOneBeforeAndThereIsAnEnd() {
        var asked = reminded;
        var last = NOW.plus(Duration.ofDays(3));
        for (var days : new int[] {1, 2, 4, 8, 16, 32, 32}) {
            asked = asked.askedAnew("again " + days, last.plusSeconds(1));
            assertThat(asked.notBefore()).isEqualTo(last.plus(Duration.ofDays(days)));
            last = asked.notBefore();
            asked = asked.sending(last, last);
        }
        assertThat(asked.askedAnew("once more", last.plus(Duration.ofDays(365))).isOver())
                .isTrue();
    }

    @Test
    void ofWhomItWasNotKeptBySignUpTheyWereAskedItIsKeptFromNowOn() {
        var old = new Confirmation("ann", "hash", 2, NOW);

        assertThat(old.askedAnew("first", NOW))
                .isEqualTo(new Confirmation("ann", "hash", 2, NOW, false, 2, null, "first"));
    }
}
