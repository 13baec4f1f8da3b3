package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.newsletter.Subscription;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.NotBefore;
import io.followthrough.events.NotBefore.Cause;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asked not to be contacted before a day is neither written to nor called before it, and is not forgotten on it. */
class RestingTests {

    /** Far behind the day on which somebody would be nurtured, as October is in January. */
    private static final Instant DAY = Fixtures.MONDAY_8AM.plus(ofDays(270));

    private long revision;

    @Test
    void nothingBeginsBeforeTheDayThatAFormNames() {
        var story = rests(Story.begin(), DAY);

        assertThat(story.next().cause()).isEqualTo(WakeCause.ASKED_FOR);
        assertThat(story.next().at()).isEqualTo(DAY);
        story.after(ofDays(269));
        assertThat(story.told(TouchSent.class)).isEmpty();
        assertThat(story.told(TouchDue.class)).isEmpty();
        assertThat(story.isAlive()).isTrue();
        story.after(ofDays(3));
        assertThat(story.next().is(Kind.ENROLLED)).isTrue();
    }

    @Test
    void whatWasWrittenBeforeWaitsForNoAnswerAndWhatComesAfterwardsDoes() {
        var story = newLead().after(ofDays(1).plusHours(1)).hears(ActivityKind.EMAIL_REPLIED);
        assertThat(story.followUp().toAnswer()).hasSize(1);
        story.after(ofHours(1));

        tells(story, new NotBefore(story.now().plus(ofDays(90)), story.now(), "fact", Cause.ASKED));

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.told(ActivityRecorded.class))
                .singleElement()
                .satisfies(note -> assertThat(note.remark())
                        .contains("waits for no answer any more: they asked afterwards to be left in peace until"));
        story.after(ofHours(1)).hears(ActivityKind.EMAIL_REPLIED);
        assertThat(story.followUp().toAnswer()).hasSize(1);
    }

    @Test
    void nobodyIsEnrolledByHandBeforeThatDay() {
        var story = rests(Story.begin(), DAY);
        var nurture = Story.RULES.library().newestCadence("nurture").orElseThrow();

        assertThat(Steering.enrol(story.followUp(), nurture, "news", false, Story.RULES, story.now()))
                .isInstanceOfSatisfying(
                        Steering.Result.Refused.class,
                        refused -> assertThat(refused.why()).contains("asked not to be contacted before " + DAY));
        assertThat(Steering.enrol(story.followUp(), nurture, "news", false, Story.RULES, DAY))
                .isInstanceOf(Steering.Result.Done.class);
    }

    @Test
    void aCustomersQuestionStays() {
        var story = Story.begin()
                .qualified(draft -> draft.stage(Stage.CUSTOMER))
                .hears(ActivityKind.EMAIL_REPLIED)
                .after(ofHours(1));
        revision = 5;
        story.news(restingUntil(
                People.aNewLead(Story.ANN, draft -> draft.revision(++revision).stage(Stage.CUSTOMER)),
                new NotBefore(story.now().plus(ofDays(90)), story.now(), "fact", Cause.ASKED)));

        assertThat(story.followUp().toAnswer()).hasSize(1);
    }

    @Test
    void theAnswerAtOnceToWhatWasSaidMonthsAgoIsLeftOut() {
        var story = rests(Story.begin(), DAY).after(ofDays(270).minusHours(1));
        story.after(ofHours(2));
        var id = story.followUp().enrolment().orElseThrow();

        assertThat(Wishes.obstacle(story.followUp(), id.touchId(id.touches().getFirst()), Story.RULES, story.now()))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("would answer at once"));
        assertThat(Wishes.obstacle(story.followUp(), id.touchId(id.touches().get(1)), Story.RULES, story.now()))
                .isEmpty();
    }

    @Test
    void whatRunsPausesUntilThenAndGoesOn() {
        var story = newLead().after(ofDays(1).plusHours(1));
        var sent = story.told(TouchSent.class).size();

        rests(story, story.now().plus(ofDays(40)));

        assertThat(story.next().is(Kind.PAUSED)).isTrue();
        assertThat(story.after(ofDays(39)).told(TouchSent.class)).hasSize(sent);
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aRoadOfFutureInterestIsNoReasonToWriteSooner() {
        var story = newLead().after(ofDays(1).plusHours(1));
        story.news(restingUntil(
                People.aNewLead(
                        Story.ANN,
                        draft -> draft.revision(++revision).road(Road.FUTURE_INTEREST, DAY.plus(ofHours(9)))),
                notBefore(DAY)));

        assertThat(story.next().is(Kind.WAKE_UP)).isTrue();
        assertThat(story.next().at()).isAfterOrEqualTo(DAY);
    }

    @Test
    void whoAnswersMeanwhileIsStillLeftInPeace() {
        var story = rests(newLead().after(ofDays(1)), Fixtures.MONDAY_8AM.plus(ofDays(60)));
        story.hears(ActivityKind.EMAIL_REPLIED);
        var sent = story.told(TouchSent.class).size();

        story.after(ofDays(50));

        assertThat(story.told(TouchSent.class)).hasSize(sent);
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anotherDayTakesThePlaceOfTheFirst() {
        var story = rests(newLead(), DAY);
        rests(story, DAY.minus(ofDays(200)));
        assertThat(story.next().at()).isEqualTo(DAY.minus(ofDays(200)));

        rests(story, DAY);
        assertThat(story.next().at()).isEqualTo(DAY);
    }

    @Test
    void whoAsksForSomethingAgainIsAnswered() {
        var paused = rests(newLead(), DAY);
        asksAgain(paused);
        assertThat(paused.next().is(Kind.ENROLLED)).isTrue();

        var asleep = rests(Story.begin(), DAY);
        asksAgain(asleep);
        assertThat(asleep.next().is(Kind.ENROLLED)).isTrue();
        assertThat(asleep.dueMail()).as("at once").isPresent();
    }

    @Test
    void whoeverCarriesOnByHandIsNotStoppedByTheSameWordsAgain() {
        var story = rests(newLead(), DAY);
        story.take(Change.quietly(story.followUp()
                .with(NextAction.enrolled(story.followUp().enrolment().orElseThrow()))));

        rests(story, DAY);

        assertThat(story.next().is(Kind.ENROLLED)).isTrue();
    }

    @Test
    void aDayThatHasComeHoldsNobody() {
        assertThat(rests(Story.begin(), Fixtures.MONDAY_8AM.minusSeconds(1))
                        .next()
                        .is(Kind.ENROLLED))
                .isTrue();
    }

    @Test
    void theNewsletterWaitsForWhoAskedAndNotForAMeeting() {
        var asked = rests(Story.begin(), DAY);
        var meets = Story.begin();
        meets.news(restingUntil(
                People.aNewLead(Story.ANN), new NotBefore(DAY, Fixtures.MONDAY_8AM, "fact", Cause.MEETING)));

        assertThat(Subscription.later(asked.followUp(), Story.RULES, asked.now()))
                .contains(DAY);
        assertThat(Subscription.later(meets.followUp(), Story.RULES, meets.now())
                        .filter(DAY::equals))
                .isEmpty();
        assertThat(meets.next().at()).as("nothing else").isEqualTo(DAY);
    }

    private Story newLead() {
        revision++;
        return Story.begin().qualified(UnaryOperator.identity());
    }

    private Story rests(Story story, Instant until) {
        return tells(story, notBefore(until));
    }

    private void asksAgain(Story story) {
        tells(story, null);
    }

    private Story tells(Story story, @Nullable NotBefore notBefore) {
        return story.news(restingUntil(People.aNewLead(Story.ANN, draft -> draft.revision(++revision)), notBefore));
    }

    private static NotBefore notBefore(Instant until) {
        return new NotBefore(until, Fixtures.MONDAY_8AM, "fact", Cause.ASKED);
    }

    /** The same person, who is to be left in peace until then. */
    private static ProspectQualified restingUntil(ProspectQualified person, @Nullable NotBefore notBefore) {
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                person.criteria(),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                notBefore,
                null);
    }
}
