package io.followthrough.cadence.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often an address is asked to confirm. */
class ConfirmationTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Confirmation reminded = new Confirmation("ann", "hash", 0, NOW)
            .sending(NOW, NOW.plus(Duration.ofDays(3)))
            .sending(NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(6)));

    @Test
    void theQuestionAndOneReminderAreAllUntilSomebodySignsUpAgain() {
        assertThat(reminded.isOver()).isTrue();

        var again = reminded.askedAnew(NOW.plus(Duration.ofDays(60)));

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
            asked = asked.askedAnew(last.plusSeconds(1));
            assertThat(asked.notBefore()).isEqualTo(last.plus(Duration.ofDays(days)));
            last = asked.notBefore();
            asked = asked.sending(last, last);
        }
        assertThat(asked.isAskedForAgain(last.plus(Duration.ofDays(365)))).isFalse();
    }

    /** Rules that decide everybody anew, or a refusal of calls, tell the same sign-up once more. */
    @Test
    void onlyASignUpAfterTheLastQuestionAsksForAnother() {
        assertThat(reminded.isAskedForAgain(NOW.plus(Duration.ofDays(3)))).isFalse();
        assertThat(reminded.isAskedForAgain(NOW.plus(Duration.ofDays(3)).plusSeconds(1)))
                .isTrue();
        assertThat(reminded.isAskedForAgain(null)).isFalse();
        assertThat(new Confirmation("ann", "hash", 1, NOW).isAskedForAgain(NOW))
                .as("the reminder is still to come")
                .isFalse();
        assertThat(new Confirmation("ann", "hash", 2, NOW).isAskedForAgain(NOW))
                .as("asked by a release before this one, which wrote no time of a sign-up down")
                .isTrue();
    }

    @Test
    void whenABoxWasTickedIsReadFromItsEvidence() {
        assertThat(Confirmation.signedUpAt(
                        "email: ticked on /forms/news at 2026-03-02T08:00:00Z, in the words of 2026-02-01;"
                                + " phone: refused by QUESTION_ANSWERED of 2026-03-05T08:00:00Z"))
                .isEqualTo(NOW);
        assertThat(Confirmation.signedUpAt("ticked on /forms/news")).isNull();
        assertThat(Confirmation.signedUpAt(null)).isNull();
    }
}
