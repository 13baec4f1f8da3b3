package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchPlanned;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do stops or pauses a cadence at once. */
class ListeningTests {

    @ParameterizedTest
    @CsvSource({
        "EMAIL_REPLIED, RESPONDED",
        "SOCIAL_REPLY, RESPONDED",
        "MEETING_BOOKED, MEETING_BOOKED",
        "DEAL_OPENED, RESPONDED",
        "DEAL_WON, WON",
        "DEAL_LOST, LOST",
        "CONSENT_WITHDRAWN, OPTED_OUT",
        "COMPLAINT, COMPLAINT",
    })
    void anAnswerOrARefusalEndsTheCadence(ActivityKind kind, EnrolmentOutcome outcome) {
        var story = enrolled().hears(kind);

        assertThat(story.told(EnrolmentFinished.class))
                .singleElement()
                .satisfies(finished -> assertThat(finished.outcome()).isEqualTo(outcome));
        assertThat(story.isAlive()).isTrue();
    }

    /** Who moves brings the people first, and their deals later, with the days on which they were opened. */
    @Test
    void aDealThatWasOpenedBeforeTheCadenceEndsItInEitherOrder() {
        var deal =
                Fixtures.anActivity("deal", ActivityKind.DEAL_OPENED, Story.ANN, Fixtures.MONDAY_8AM.minus(ofDays(40)));

        var dealFirst = enrolled().hears(deal).qualified(draft -> draft.stage(Stage.OPPORTUNITY));
        var decisionFirst =
                enrolled().qualified(draft -> draft.stage(Stage.OPPORTUNITY)).hears(deal);

        for (var story : List.of(dealFirst, decisionFirst)) {
            assertThat(story.told(EnrolmentFinished.class))
                    .singleElement()
                    .satisfies(finished -> assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.RESPONDED));
            assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, WAKE_UP", "40, ENROLLED"})
    void aMeetingOfLateEndsTheCadenceThatBeganBehindIt(int daysAgo, Kind next) {
        var meeting = Fixtures.anActivity(
                "meeting", ActivityKind.MEETING_HELD, Story.ANN, Fixtures.MONDAY_8AM.minus(ofDays(daysAgo)));

        assertThat(enrolled().hears(meeting).next().kind()).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"EMAIL_OPENED", "LINK_CLICKED", "EMAIL_DELIVERED", "CALL_CONNECTED", "CALL_NO_ANSWER", "NOTE_TAKEN"
            })
    void whatIsNoAnswerLetsItGoOn(ActivityKind kind) {
        assertThat(enrolled().hears(kind).next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whoAnsweredIsNotForgotten() {
        var story = enrolled().hears(ActivityKind.EMAIL_REPLIED);

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.after(ofDays(4))
                        .followUp()
                        .enrolment()
                        .orElseThrow()
                        .cadence()
                        .id())
                .isEqualTo("conversation");
    }

    @Test
    void whoAnswersLongAfterTheLastContactIsNotLeftToSleep() {
        var story = Story.begin()
                .qualified(draft -> draft.reachedBy("ann@example.com", null))
                .after(ofDays(30))
                .hears(ActivityKind.EMAIL_REPLIED);

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.after(ofDays(4))
                        .followUp()
                        .enrolment()
                        .orElseThrow()
                        .cadence()
                        .id())
                .isEqualTo("conversation");
    }

    @Test
    void afterABounceTheRestGoesOnByTheOtherWay() {
        var story = enrolled().hears(ActivityKind.EMAIL_BOUNCED);

        assertThat(story.told(EnrolmentFinished.class)).isEmpty();

        assertThat(story.followUp().suppression().ofEmailTo("ann@example.com")).isEqualTo("e-mail bounced");
        assertThat(story.followUp().enrolment().orElseThrow().touches())
                .filteredOn(touch -> touch.state() == TouchState.PLANNED)
                .noneMatch(PlannedTouch::isSentByItself);
    }

    @Test
    void anAutomaticAnswerIsNoAnswerButAPauseUntilADayAfterTheReturn() {
        var story = enrolled();
        var until = story.now().plus(ofDays(5));
        story.hears(outOfOffice(story, until));

        assertThat(story.told(EnrolmentFinished.class)).isEmpty();
        assertThat(story.told(EnrolmentPaused.class).getFirst().until()).isEqualTo(until.plus(ofDays(1)));
        assertThat(story.dueMail()).as("nothing leaves during the pause").isEmpty();
    }

    @Test
    void withoutADateThePauseLastsFourteenDays() {
        var story = enrolled();
        story.hears(outOfOffice(story, null));

        assertThat(story.next().at()).isEqualTo(story.now().plus(ofDays(14)));
    }

    @Test
    void afterThePauseTheRestIsPlannedAnew() {
        var story = enrolled();
        story.hears(outOfOffice(story, story.now().plus(ofDays(5))));
        var plannedBefore = story.told(TouchPlanned.class).size();
        story.after(ofDays(7));

        assertThat(story.told(EnrolmentResumed.class)).hasSize(1);
        assertThat(story.told(TouchPlanned.class).subList(plannedBefore, plannedBefore + 3))
                .allSatisfy(planned -> assertThat(planned.touch().plannedAt())
                        .isAfterOrEqualTo(
                                story.told(EnrolmentPaused.class).getFirst().until()));
    }

    @Test
    void customerCareIsNotEndedByTheDealThatBeganIt() {
        var story = enrolled().qualified(draft -> draft.stage(Stage.CUSTOMER)).hears(ActivityKind.DEAL_WON);

        assertThat(story.followUp().enrolment().orElseThrow().cadence().id()).isEqualTo("care");
    }

    @Test
    void newsOfAnEarlierEnrolmentDoesNotEndThisOne() {
        var story = enrolled();
        var old = Fixtures.anActivity(
                "old", ActivityKind.EMAIL_REPLIED, Story.ANN, story.now().minusSeconds(60));

        assertThat(story.hears(old).next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whoOptedOutBeforeBeingKnownIsNotContacted() {
        var story = Story.begin().hears(ActivityKind.CONSENT_WITHDRAWN).qualified(UnaryOperator.identity());

        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void whoDeclinesIsAskedAgainOnTheDayThatWasNamed() {
        var story = enrolled();
        var again = story.now().plus(ofDays(40));

        story.hears(declined(story, again));

        assertThat(story.told(EnrolmentFinished.class))
                .singleElement()
                .satisfies(finished -> assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.NOT_INTERESTED));
        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);
        assertThat(story.next().at()).isEqualTo(again);
    }

    private static ActivityRecorded declined(Story story, Instant again) {
        var plain = Fixtures.anActivity("declined", ActivityKind.EMAIL_REPLIED, Story.ANN, story.now());
        return new ActivityRecorded(
                plain.activityId(),
                plain.kind(),
                null,
                Story.ANN,
                null,
                null,
                plain.at(),
                null,
                "Not now, ask me in summer.",
                java.util.Map.of(),
                new io.followthrough.events.Objection("NOT_NOW", null),
                null,
                again,
                io.followthrough.events.Machine.HUMAN,
                "written by a person",
                false);
    }

    private static Story enrolled() {
        return Story.begin().qualified(UnaryOperator.identity());
    }

    private static ActivityRecorded outOfOffice(Story story, @Nullable Instant until) {
        var plain = Fixtures.anActivity("away", ActivityKind.OUT_OF_OFFICE, Story.ANN, story.now());
        return new ActivityRecorded(
                plain.activityId(),
                plain.kind(),
                null,
                Story.ANN,
                null,
                null,
                plain.at(),
                null,
                null,
                java.util.Map.of(),
                null,
                null,
                until,
                io.followthrough.events.Machine.MACHINE,
                "auto-submitted",
                false);
    }
}
