package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.NotBefore;
import io.followthrough.events.Objection;
import io.followthrough.events.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks not to be contacted before a day is left in peace until then, by whatever door it was said. */
class HoldOffTests {

    private static final LocalDate DAY =
            TODAY.atZone(ZoneOffset.UTC).toLocalDate().plusDays(70);
    private static final Instant UNTIL = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final String LATER = "We want an offer for 20 pumps. Please do not call before " + DAY + ".";

    @Test
    void aFormMaySaySo() {
        var form = form(daysAgo(2), LATER);

        assertThat(decide(form).notBefore())
                .isEqualTo(new NotBefore(UNTIL, daysAgo(2), form.leadId(), NotBefore.Cause.ASKED));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_REPLIED", "SOCIAL_REPLY", "NOTE_TAKEN", "CALL_CONNECTED", "VOICEMAIL", "MEETING_HELD"})
    void soMayAnyOtherDoor(ActivityKind door) {
        assertThat(until(webForm(daysAgo(3)), says(door, LATER, daysAgo(1)))).isEqualTo(UNTIL);
    }

    @Test
    void whoAnswersFromAnAbsenceIsLeftInPeaceUntilItIsOver() {
        var away = "I'm on holiday until " + DAY + ", but yes, send me the offer.";

        assertThat(until(webForm(daysAgo(3)), says(ActivityKind.EMAIL_REPLIED, away, daysAgo(1))))
                .isBetween(UNTIL, UNTIL.plus(Duration.ofDays(1)));
    }

    @Test
    void whatAnotherSystemHasReadOfANotNowCounts() {
        var declined = says(ActivityKind.EMAIL_REPLIED, "Nope, busy.", daysAgo(1));
        var read = new ActivityRecorded(
                declined.activityId(),
                declined.kind(),
                null,
                declined.prospectId(),
                null,
                null,
                declined.at(),
                null,
                declined.text(),
                Map.of(),
                new Objection("NOT_NOW", null),
                null,
                UNTIL,
                declined.machine(),
                null,
                false);

        assertThat(until(webForm(daysAgo(3)), read)).isEqualTo(UNTIL);
    }

    @Test
    void theNewestDayHolds() {
        var sooner = DAY.minusDays(30);

        assertThat(until(
                        form(daysAgo(9), LATER),
                        says(ActivityKind.EMAIL_REPLIED, "Please call me again on " + sooner + ".", daysAgo(1))))
                .isEqualTo(sooner.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void whoAsksForSomethingLaterOnIsAnswered() {
        assertThat(until(form(daysAgo(9), LATER), form(daysAgo(1), "I need a pump now, what does it cost?")))
                .isNull();
        assertThat(until(form(daysAgo(9), LATER), activity(ActivityKind.DEAL_OPENED, daysAgo(1))))
                .isNull();
    }

    @Test
    void whatOthersDoOrEnterTakesNothingBack() {
        var imported = capture(CaptureChannel.IMPORT, ann(), daysAgo(1), Map.of(), null);

        assertThat(until(
                        form(daysAgo(9), LATER),
                        activity(ActivityKind.EMAIL_OPENED, daysAgo(2)),
                        says(ActivityKind.NOTE_TAKEN, "Really wants to buy 20 pumps.", daysAgo(2)),
                        imported))
                .isEqualTo(UNTIL);
    }

    @Test
    void aDeadlineIsNoSuchDay() {
        assertThat(until(form(daysAgo(2), "We need 20 pumps before " + DAY + ".")))
                .isNull();
    }

    @Test
    void whoWantsNoContactAtAllWaitsForNoDay() {
        var decision = decide(
                form(daysAgo(9), LATER),
                says(ActivityKind.EMAIL_REPLIED, "Please never contact me again.", daysAgo(1)));

        assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decision.notBefore()).isNull();
    }

    @Test
    void whoHasBookedAMeetingIsNotWrittenToBeforeIt() {
        var begins = UNTIL.minus(Duration.ofHours(1));
        var capture = capture(CaptureChannel.WEB_FORM, ann(), daysAgo(1), Map.of("meetingAt", begins.toString()), null);
        var booking = booked(ActivityKind.MEETING_BOOKED, daysAgo(1));

        assertThat(decide(capture).notBefore())
                .as("the capture alone, which may be heard first")
                .isEqualTo(new NotBefore(begins, daysAgo(1), capture.leadId(), NotBefore.Cause.MEETING));
        assertThat(until(capture, booking)).isEqualTo(UNTIL);
        assertThat(until(capture, booking, booked(ActivityKind.NOTE_TAKEN, TODAY)))
                .as("called off")
                .isNull();
    }

    @Test
    void itStaysKnownWhenTheDayHasCome() {
        var longAgo = TODAY.minus(Duration.ofDays(90));

        assertThat(until(form(
                        longAgo,
                        "Please do not call me before "
                                + longAgo.atZone(ZoneOffset.UTC).toLocalDate().plusDays(20) + ".")))
                .isBefore(TODAY);
    }

    private static Instant until(Object... facts) {
        var notBefore = decide(facts).notBefore();
        return notBefore == null ? null : notBefore.until();
    }

    private static LeadCaptured form(Instant at, String text) {
        return capture(CaptureChannel.WEB_FORM, ann(), at, Map.of(), text);
    }

    private static ActivityRecorded booked(ActivityKind kind, Instant at) {
        return new ActivityRecorded(
                "elsewhere-" + kind,
                kind,
                null,
                "prospect-1",
                null,
                null,
                at,
                null,
                kind == ActivityKind.NOTE_TAKEN ? "Cancelled the meeting" : "Booked a meeting",
                Map.of(),
                null,
                null,
                UNTIL,
                Machine.HUMAN,
                null,
                false);
    }

    private static ActivityRecorded says(ActivityKind door, String text, Instant at) {
        return activity(door, at, text, Map.of(), null, null);
    }
}
