package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EnrolmentWaitlisted;
import io.followthrough.events.EnrolmentWoken;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSkipped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What follows from what qualification says. */
class FollowingTests {

    @Test
    void aNewLeadIsPromisedEveryContactOfItsCadence() {
        var story = Story.begin().qualified(UnaryOperator.identity());

        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
        assertThat(story.told(EnrolmentStarted.class)).singleElement().satisfies(started -> {
            assertThat(started.cadence().id()).isEqualTo("new-lead");
            assertThat(started.contacts()).isEqualTo(4);
            assertThat(started.reservedMinutes()).isEqualTo(30);
        });
        assertThat(story.told(TouchPlanned.class)).hasSize(4);
    }

    @Test
    void withoutRoomNothingIsStartedAndThePersonWaits() {
        var story = Story.withoutRoom().qualified(UnaryOperator.identity());

        assertThat(story.next().kind()).isEqualTo(Kind.WAITING);
        assertThat(story.told(EnrolmentStarted.class)).isEmpty();
        assertThat(story.told(EnrolmentWaitlisted.class))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.reason()).isEqualTo("there is no active representative"));
    }

    /** Four contacts of the one would stand in the other, which has three: nobody could look up the fourth. */
    @Test
    void aPlanOfTheCadenceThatWasWaitedForBeforeIsAnAnswerToAnOlderQuestion() {
        var story = Story.withoutRoom().qualified(UnaryOperator.identity());
        var older = Planning.request(story.followUp(), Story.RULES, story.now().plus(ofDays(1)))
                .orElseThrow();
        story.hears(ActivityKind.EMAIL_REPLIED).after(ofDays(4));
        var waiting = Objects.requireNonNull(story.next().waiting());
        assertThat(waiting.cadence().id()).isEqualTo("conversation");
        assertThat(waiting.enrolmentId()).as("nothing has begun").isEqualTo(older.enrolmentId());
        var plan = new Planner((c, d) -> false, PlanningPolicy.DEFAULT)
                .plan(older, List.of(RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (c, d) -> false)));

        var applied = Planning.apply(story.followUp(), older, plan, Story.RULES, story.now());

        assertThat(applied.followUp()).isEqualTo(story.followUp());
        assertThat(applied.facts()).isEmpty();
    }

    @Test
    void whoIsKnownFromHistoryAloneSleepsAndStartsNothing() {
        var story = Story.begin().qualified(draft -> draft.historic(true));

        assertThat(story.next().cause()).isEqualTo(WakeCause.HISTORIC);
        assertThat(story.told(io.followthrough.events.Event.class)).isEmpty();
        assertThat(story.after(ofDays(200)).next().cause()).isEqualTo(WakeCause.HISTORIC);
        assertThat(story.told(io.followthrough.events.Event.class)).isEmpty();
    }

    @Test
    void aCustomerOfOldIsLeftAlone() {
        var story = Story.begin().qualified(draft -> draft.historic(true).stage(Stage.CUSTOMER));

        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void futureInterestIsNurturedOnItsDay() {
        var story = Story.begin();
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(40))));

        assertThat(story.next().at()).isEqualTo(story.now().plus(ofDays(40)));
        assertThat(story.after(ofDays(41)).told(EnrolmentWoken.class)).hasSize(1);
        assertThat(story.told(EnrolmentStarted.class).getFirst().cadence().id()).isEqualTo("nurture");
    }

    @Test
    void whenInterestAwakesNurtureGivesWayToIt() {
        var story = Story.begin();
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(40))))
                .after(ofDays(41))
                .qualified(draft -> draft.road(Road.CURRENT_INTEREST, null));

        assertThat(story.told(EnrolmentFinished.class).getFirst().cadence().id())
                .isEqualTo("nurture");
        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("new-lead");
    }

    @Test
    void aWonDealEndsTheCadenceAndTheCustomerIsLookedAfterOnce() {
        var story = Story.begin().qualified(UnaryOperator.identity()).qualified(draft -> draft.stage(Stage.CUSTOMER));

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.WON);
        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("care");
        assertThat(story.after(ofDays(60)).next().kind()).isEqualTo(Kind.NONE);
        assertThat(story.qualified(draft -> draft.stage(Stage.CUSTOMER).score(90))
                        .next()
                        .kind())
                .isEqualTo(Kind.NONE);
    }

    @Test
    void theLostAreThankedAndTriedAgainOnADate() {
        var story = Story.begin().qualified(UnaryOperator.identity()).qualified(draft -> draft.stage(Stage.LOST));

        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("farewell");
        assertThat(story.after(ofDays(60)).next().cause()).isEqualTo(WakeCause.REENTRY);
    }

    @Test
    void whoOptsOutHearsNoMore() {
        var story = Story.begin().qualified(UnaryOperator.identity()).qualified(draft -> draft.stage(Stage.OPTED_OUT));

        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.OPTED_OUT);
    }

    @Test
    void anOlderDecisionChangesNothing() {
        var story = Story.begin()
                .qualified(draft -> draft.revision(9).stage(Stage.PROSPECT))
                .qualified(draft -> draft.revision(3).stage(Stage.OPTED_OUT));

        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whoeverWasMergedIntoAnotherIsGoneHere() {
        var story =
                Story.begin().qualified(UnaryOperator.identity()).news(new ProspectMerged("bob", Story.ANN, "email"));

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.PROSPECT_GONE);
        assertThat(story.followUp().profile()).isNull();
        assertThat(story.followUp().needsNextAction()).isFalse();
    }

    @Test
    void whoeverIsThereAgainIsFollowedAgain() {
        var story = Story.begin()
                .qualified(draft -> draft.revision(1))
                .news(new ProspectMerged("bob", Story.ANN, "email"))
                .news(new ProspectUnmerged(Story.ANN, "bob", "two people"))
                .qualified(draft -> draft.revision(2));

        assertThat(story.followUp().gone()).isNull();
        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void nothingPersonalIsLeftOfTheErased() {
        var story = Story.begin().qualified(UnaryOperator.identity()).news(new ProspectErased(Story.ANN, "asked"));

        assertThat(story.followUp().profile()).isNull();
        assertThat(story.followUp().memory()).isEqualTo(Memory.EMPTY);
    }

    @Test
    void whoHasNoPhoneGetsEmailsInstead() {
        var story = Story.begin().qualified(draft -> draft.reachedBy("ann@example.com", null));

        assertThat(story.told(TouchPlanned.class))
                .allSatisfy(planned -> assertThat(planned.touch().channel()).isEqualTo(TouchChannel.EMAIL));
    }

    @Test
    void anOptionalContactThatCannotBeMadeIsSkippedWithItsReason() {
        var story = Story.begin().qualified(draft -> draft.reachedBy(null, "+4930123456"));

        assertThat(story.told(TouchSkipped.class))
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.touch().reason()).isEqualTo("no e-mail address"));
        assertThat(story.told(EnrolmentStarted.class).getFirst().contacts()).isEqualTo(3);
    }

    @Test
    void whoCannotBeReachedIsLookedAtAgainAndPlannedWhenTheyCan() {
        var story = Story.begin().qualified(draft -> draft.reachedBy(null, null));
        assertThat(story.next().cause()).isEqualTo(WakeCause.UNREACHABLE);

        story.qualified(UnaryOperator.identity());
        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whoWaitsForACadenceThatCannotBeMadeAnyMoreGetsAnotherNextAction() {
        var story = Story.withoutRoom().qualified(draft -> draft.reachedBy("ann@example.com", null));
        assertThat(story.next().kind()).isEqualTo(Kind.WAITING);

        story.qualified(draft -> draft.reachedBy("ann@example.com", null).consent(ConsentStatus.DENIED));
        assertThat(story.next().cause()).isEqualTo(WakeCause.UNREACHABLE);
    }

    @Test
    void emailNeedsConsentThatWasNotRefusedAndIsNotPending() {
        for (var status : new ConsentStatus[] {ConsentStatus.DENIED, ConsentStatus.PENDING}) {
            var story = Story.begin().qualified(draft -> draft.consent(status));

            assertThat(story.told(TouchPlanned.class))
                    .as(status.name())
                    .allSatisfy(planned -> assertThat(planned.touch().channel()).isEqualTo(TouchChannel.CALL));
        }
    }

    @Test
    void whoCameByThemselvesMayBeWrittenToBeforeTheySaidYesOrNoAndWhoWasImportedMayNot() {
        assertThat(Story.begin()
                        .qualified(draft -> draft.consent(ConsentStatus.UNKNOWN))
                        .told(TouchPlanned.class)
                        .getFirst()
                        .touch()
                        .channel())
                .isEqualTo(TouchChannel.EMAIL);
        assertThat(Story.begin()
                        .qualified(draft -> draft.consent(ConsentStatus.UNKNOWN).by(CaptureChannel.IMPORT))
                        .told(TouchPlanned.class))
                .allSatisfy(planned -> assertThat(planned.touch().channel()).isEqualTo(TouchChannel.CALL));
    }

    @Test
    void afterACadenceWithoutAnAnswerTheRelationshipIsKeptTwiceAYear() {
        var story = Story.begin()
                .qualified(draft -> draft.reachedBy("ann@example.com", null))
                .after(ofDays(30));

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.COMPLETED);
        assertThat(story.next().cause()).isEqualTo(WakeCause.NURTURE);
        assertThat(story.next().at())
                .isEqualTo(story.followUp()
                        .memory()
                        .last()
                        .orElseThrow()
                        .finishedAt()
                        .plus(ofDays(182)));
    }

    @Test
    void aTaskThatNobodyDoesBreaksThePromiseAndSaysSo() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        for (var day = 0; day < 100 && story.told(EnrolmentFinished.class).isEmpty(); day++) {
            story.after(ofDays(1));
        }

        assertThat(story.told(EnrolmentFinished.class)).first().satisfies(finished -> {
            assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.BROKEN);
            assertThat(finished.contactsMade()).isEqualTo(2);
            assertThat(finished.contactsPromised()).isEqualTo(4);
        });
        assertThat(story.isAlive()).isTrue();
    }
}
