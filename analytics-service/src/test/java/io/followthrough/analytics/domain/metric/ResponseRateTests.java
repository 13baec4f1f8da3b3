package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.did;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseRateTests {

    private static final Instant TUESDAY = MONDAY_9AM.plus(Duration.ofDays(1));

    @Test
    void aReplyAnswersTheLatestContactBeforeIt() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                called("p", "t-2", TUESDAY, TouchOutcome.VOICEMAIL),
                did("p", ActivityKind.EMAIL_REPLIED, TUESDAY.plusSeconds(60)));

        assertThat(measured.fraction("response-rate")).isEqualTo("1/2");
        assertThat(measured.fraction("response-rate/channel=CALL")).isEqualTo("1/1");
        assertThat(measured.fraction("response-rate/channel=EMAIL")).isEqualTo("0/1");
    }

    @Test
    void aReplyThatNamesItsContactAnswersThatOne() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                called("p", "t-2", TUESDAY, TouchOutcome.VOICEMAIL),
                did("p", ActivityKind.EMAIL_REPLIED, TUESDAY.plusSeconds(60), "t-1", Machine.HUMAN));

        assertThat(measured.fraction("response-rate/channel=EMAIL")).isEqualTo("1/1");
        assertThat(measured.fraction("response-rate/channel=CALL")).isEqualTo("0/1");
    }

    @Test
    void anAnswerAfterFourteenDaysIsNone() {
        var sent = mailSent("p", "t-1", MONDAY_9AM);

        assertThat(after(sent, Duration.ofDays(14)).fraction("response-rate")).isEqualTo("1/1");
        assertThat(after(sent, Duration.ofDays(14).plusSeconds(1)).fraction("response-rate"))
                .isEqualTo("0/1");
    }

    @Test
    void twoRepliesToOneContactAreOneResponse() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                did("p", ActivityKind.EMAIL_REPLIED, MONDAY_9AM.plusSeconds(60)),
                did("p", ActivityKind.MEETING_BOOKED, MONDAY_9AM.plusSeconds(90)));

        assertThat(measured.fraction("response-rate")).isEqualTo("1/1");
    }

    @Test
    void aReplyThatCameBeforeTheNewsOfItsContactStillCounts() {
        var measured = Measured.of(
                did("p", ActivityKind.EMAIL_REPLIED, MONDAY_9AM.plusSeconds(60)), mailSent("p", "t-1", MONDAY_9AM));

        assertThat(measured.fraction("response-rate")).isEqualTo("1/1");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {
                "OUT_OF_OFFICE",
                "EMAIL_OPENED",
                "LINK_CLICKED",
                "EMAIL_DELIVERED",
                "CALL_NO_ANSWER",
                "CONSENT_WITHDRAWN",
                "COMPLAINT"
            })
    void whatIsNoAnswerIsNoResponse(ActivityKind kind) {
        var measured = Measured.of(mailSent("p", "t-1", MONDAY_9AM), did("p", kind, MONDAY_9AM.plusSeconds(60)));

        assertThat(measured.fraction("response-rate")).isEqualTo("0/1");
    }

    /** In the same words by mail as on the phone; a button of a mail program is no word. */
    @Test
    void whoWritesThatTheyWantNoMoreHasAnswered() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                refused("p", MONDAY_9AM.plusSeconds(60), ActivityRecorded.ASKS_FOR_PEACE + "stop it; found by token"));
        assertThat(measured.fraction("response-rate")).isEqualTo("1/1");

        var byButton = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                refused("p", MONDAY_9AM.plusSeconds(60), "feedback: opt-out; found by token"));
        assertThat(byButton.fraction("response-rate")).isEqualTo("0/1");

        var onThePhone = Measured.of(called("p", "t-1", MONDAY_9AM, TouchOutcome.OPTED_OUT));
        assertThat(onThePhone.fraction("response-rate")).isEqualTo("1/1");
    }

    @Test
    void whoIsSaidToHaveLeftHasNotAnswered() {
        var measured = Measured.of(called("p", "t-1", MONDAY_9AM, TouchOutcome.LEFT_COMPANY));

        assertThat(measured.fraction("response-rate")).isEqualTo("0/1");
    }

    @Test
    void aMachineNeverResponds() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                did("p", ActivityKind.EMAIL_REPLIED, MONDAY_9AM.plusSeconds(1), "t-1", Machine.MACHINE));

        assertThat(measured.fraction("response-rate")).isEqualTo("0/1");
    }

    @Test
    void anEmailThatBouncedWasNotDelivered() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                did("p", ActivityKind.EMAIL_BOUNCED, MONDAY_9AM.plusSeconds(1), "t-1", Machine.MACHINE));

        assertThat(measured.fraction("response-rate")).isEqualTo("0/0");
    }

    /** Whatever its mail server waited for: nobody got it. */
    @Test
    void aBounceCountsHoweverLateItComesAndWhetherItNamesItsEmailOrNot() {
        var late = MONDAY_9AM.plus(Duration.ofDays(15));
        var events = List.of(
                did("p", ActivityKind.EMAIL_BOUNCED, late, "t-1", Machine.MACHINE),
                did("p", ActivityKind.EMAIL_BOUNCED, late));
        for (var bounce : events) {
            var measured = Measured.of(
                    mailSent("p", "t-1", MONDAY_9AM), called("p", "t-2", TUESDAY, TouchOutcome.VOICEMAIL), bounce);

            assertThat(measured.fraction("response-rate/channel=EMAIL")).isEqualTo("0/0");
            assertThat(measured.fraction("response-rate")).isEqualTo("0/1");
            assertThat(measured.fraction("open-rate")).isEqualTo("0/0");
        }
    }

    @Test
    void aCallWithoutAnswerWasDeliveredAndOneThatConnectedIsAResponse() {
        var measured = Measured.of(
                called("p", "t-1", MONDAY_9AM, TouchOutcome.NO_ANSWER),
                called("p", "t-2", TUESDAY, TouchOutcome.CONNECTED),
                did("p", ActivityKind.CALL_CONNECTED, TUESDAY, "t-2", Machine.HUMAN));

        assertThat(measured.fraction("response-rate")).isEqualTo("1/2");
    }

    @Test
    void everyDimensionHasItsCell() {
        var measured = Measured.in(
                ZoneId.of("America/New_York"),
                qualified("p", Stage.LEAD, "fair", 1),
                mailSent("p", "t-1", Instant.parse("2026-03-02T03:00:00Z")));

        for (var series : new String[] {
            "channel=EMAIL",
            "cadence=new-web-lead",
            "step=1",
            "templateVariant=intro:B",
            "source=fair",
            "road=CURRENT_INTEREST",
            "rep=rep-1",
            "weekday=SUNDAY",
            "hour=22"
        }) {
            assertThat(measured.fraction("response-rate/" + series)).as(series).isEqualTo("0/1");
        }
    }

    private static Measured after(EventEnvelope<?> sent, Duration pause) {
        return Measured.of(sent, did("p", ActivityKind.SOCIAL_REPLY, MONDAY_9AM.plus(pause)));
    }
}
