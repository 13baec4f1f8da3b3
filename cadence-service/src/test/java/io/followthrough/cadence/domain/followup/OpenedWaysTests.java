package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.People.Draft;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where a way opens under way, what was left out for want of it comes back, if its place is still to come. */
class OpenedWaysTests {

    private static final UnaryOperator<Draft> WITHOUT_MAIL = who -> who.reachedBy(null, "+4930123456");
    private static final UnaryOperator<Draft> WITHOUT_CALLS =
            who -> who.consent(new Consent(ConsentStatus.GRANTED, ConsentStatus.DENIED, null, null));

    @Test
    void whoseNumberComesIsCalledWhereOnlyMailsCouldBePlanned() {
        var story = Story.begin().qualified(who -> who.reachedBy("ann@example.com", null));
        assertThat(open(story, TouchChannel.CALL)).isEmpty();
        var contacts = open(story.after(ofHours(2))).size();

        story.qualified(UnaryOperator.identity()).after(ofHours(1));

        assertThat(story.next().is(Kind.ENROLLED)).isTrue();
        assertThat(open(story, TouchChannel.CALL)).hasSize(2);
        assertThat(open(story)).hasSize(contacts);
        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
    }

    @Test
    void whoAllowsCallsAgainIsCalledAgain() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var calls = open(story, TouchChannel.CALL).size();
        story.after(ofHours(2)).qualified(WITHOUT_CALLS).after(ofHours(1));
        assertThat(open(story, TouchChannel.CALL)).isEmpty();

        story.qualified(UnaryOperator.identity()).after(ofHours(1));

        assertThat(open(story, TouchChannel.CALL)).hasSize(calls);
    }

    @Test
    void whoChoosesCallsAgainIsCalledAgain() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var calls = open(story, TouchChannel.CALL).size();
        story.hears(preferring(story, Preferences.REFUSED)).after(ofHours(1));
        assertThat(open(story, TouchChannel.CALL)).isEmpty();

        story.hears(preferring(story, Preferences.ALLOWED)).after(ofHours(1));

        assertThat(open(story, TouchChannel.CALL)).hasSize(calls);
    }

    @Test
    void aMailThatWasLeftOutLeavesBeforeTheFirstCall() {
        var story = Story.begin().qualified(WITHOUT_MAIL);
        assertThat(left(story)).containsExactly("no e-mail address");

        story.after(ofHours(2)).qualified(UnaryOperator.identity()).after(ofHours(1));

        assertThat(left(story)).isEmpty();
        var touches = story.followUp().enrolment().orElseThrow().touches();
        assertThat(touches.getFirst().state()).isIn(TouchState.PLANNED, TouchState.SENT);
        assertThat(touches).isSortedAccordingTo(Comparator.comparing(PlannedTouch::plannedAt));
        story.after(ofDays(100));
        assertThat(story.told(EnrolmentFinished.class).getFirst().contactsPromised())
                .isEqualTo(4);
    }

    @Test
    void nobodyHearsTheBeginningAfterWhatFollowsIt() {
        var story = Story.begin().qualified(WITHOUT_MAIL).after(ofDays(1).plusHours(3));
        story.reports(story.tasks().getFirst(), new Report(TouchOutcome.DONE, null, 5.0, null, Map.of(), null, null));

        story.qualified(UnaryOperator.identity()).after(ofHours(1));

        assertThat(left(story)).containsExactly("no e-mail address");
    }

    @Test
    void aReasonThatGivesWayToAnotherIsTold() {
        var story = Story.begin().qualified(WITHOUT_MAIL);
        story.qualified(who -> who.consent(new Consent(ConsentStatus.DENIED, ConsentStatus.GRANTED, null, null)));
        assertThat(left(story)).containsExactly("does not want e-mail");

        story.qualified(UnaryOperator.identity()).after(ofHours(1));

        assertThat(left(story)).isEmpty();
    }

    @Test
    void withoutRoomWhatWasPromisedStaysWhereItIs() {
        var story = Story.begin().qualified(WITHOUT_MAIL);
        var promised = open(story);
        story.take(Qualifying.decide(
                story.followUp(),
                Story.ANN,
                People.aNewLead(Story.ANN, who -> who.revision(2)),
                Story.RULES,
                story.now()));
        var request =
                Planning.request(story.followUp(), Story.RULES, story.now()).orElseThrow();

        story.take(Planning.apply(
                story.followUp(),
                request,
                new Refused(1, LocalDate.of(2026, 3, 2), "no room", null),
                Story.RULES,
                story.now()));

        assertThat(story.next().is(Kind.ENROLLED)).isTrue();
        assertThat(open(story)).isEqualTo(promised);
        assertThat(left(story)).containsExactly("possible again, but there was no room for it");
        assertThat(story.told(EnrolmentPaused.class)).isEmpty();
    }

    @Test
    void whatEndedForWantOfAWayGoesOnByTheOneThatOpens() {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofHours(4));
        story.qualified(who -> who.reachedBy(null, null)).after(ofHours(1));
        assertThat(story.told(EnrolmentFinished.class)).hasSize(1);

        story.qualified(who -> who.reachedBy(null, "+4930999888")).after(ofHours(1));

        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
        assertThat(open(story, TouchChannel.CALL)).hasSize(3);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whatLiesTooFarBackIsNotTakenUp() {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofHours(4));
        story.qualified(who -> who.reachedBy(null, null)).after(ofDays(90));

        story.qualified(who -> who.reachedBy(null, "+4930999888")).after(ofHours(1));

        assertThat(open(story)).isEmpty();
        assertThat(story.isAlive()).isTrue();
    }

    private static ActivityRecorded preferring(Story story, String key) {
        return new ActivityRecorded(
                "preferring-" + key,
                ActivityKind.QUESTION_ANSWERED,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                null,
                Map.of(key, "CALL"),
                null,
                null,
                null,
                Machine.HUMAN,
                "test",
                false);
    }

    private static List<String> left(Story story) {
        return story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(touch -> touch.state() == TouchState.SKIPPED)
                .map(touch -> String.valueOf(touch.reason()))
                .toList();
    }

    private static List<PlannedTouch> open(Story story) {
        return story.followUp().enrolment().stream()
                .flatMap(running -> running.touches().stream())
                .filter(Rerouting::isOpen)
                .toList();
    }

    private static List<PlannedTouch> open(Story story, TouchChannel channel) {
        return open(story).stream().filter(touch -> touch.channel() == channel).toList();
    }
}
