package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Fixtures;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that this service took for the beginning of a conversation, and qualification for "not now". */
class PuttingOffTests {

    @Test
    void noConversationBeginsBeforeTheDayThatWasNamed() {
        var story = Story.begin().qualified(UnaryOperator.identity()).hears(ActivityKind.EMAIL_REPLIED);
        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);

        var again = story.now().plus(ofDays(60));
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, again)).after(ofDays(50));

        assertThat(story.next().cause()).isEqualTo(WakeCause.REENTRY);
        assertThat(story.next().at()).isEqualTo(again);
        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
    }

    @Test
    void aConversationUnderWayEnds() {
        var story = Story.begin()
                .qualified(UnaryOperator.identity())
                .hears(ActivityKind.EMAIL_REPLIED)
                .after(ofDays(4));
        assertThat(story.told(EnrolmentStarted.class)).hasSize(2);

        var again = story.now().plus(ofDays(60));
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, again));

        assertThat(story.told(EnrolmentFinished.class).getLast().outcome()).isEqualTo(EnrolmentOutcome.NOT_INTERESTED);
        assertThat(story.next().at()).isEqualTo(again);
    }

    @Test
    void whoNamesALaterDayIsNotTalkedToEither() {
        var story = Story.begin();
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(20))))
                .hears(ActivityKind.EMAIL_REPLIED);
        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);

        var again = story.now().plus(ofDays(60));
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, again));

        assertThat(story.next().at()).isEqualTo(again);
    }

    @Test
    void alsoWithADealOpen() {
        var story =
                Story.begin().qualified(draft -> draft.stage(Stage.OPPORTUNITY)).hears(ActivityKind.EMAIL_REPLIED);

        var again = story.now().plus(ofDays(60));
        story.qualified(draft -> draft.stage(Stage.OPPORTUNITY).road(Road.FUTURE_INTEREST, again));

        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);
        assertThat(story.next().at()).isEqualTo(again);
    }

    @Test
    void whoAnswersAfterNamingADayIsTalkedTo() {
        var story = Story.begin();
        var again = story.now().plus(ofDays(60));
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, again))
                .after(ofDays(2))
                .hears(ActivityKind.EMAIL_REPLIED)
                .qualified(draft -> draft.road(Road.FUTURE_INTEREST, again));

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
    }

    /** Decisions and activities come by topics of their own. */
    @ParameterizedTest
    @CsvSource({
        "ENROLLED, 20, EMAIL_REPLIED", "ENROLLED, 60, SOCIAL_REPLY", "ENROLLED, 400, EMAIL_REPLIED",
        "NURTURED, 20, EMAIL_REPLIED", "NURTURED, 60, EMAIL_REPLIED", "NURTURED, 400, EMAIL_REPLIED",
        "WAITING, 20, EMAIL_REPLIED", "WAITING, 60, EMAIL_REPLIED", "WAITING, 400, EMAIL_REPLIED",
        "TALKED_TO, 20, EMAIL_REPLIED", "TALKED_TO, 60, EMAIL_REPLIED", "TALKED_TO, 400, EMAIL_REPLIED",
        "PAUSED, 60, EMAIL_REPLIED", "WITH_A_DEAL, 60, EMAIL_REPLIED", "PUT_OFF_BEFORE, 60, EMAIL_REPLIED"
    })
    void itEndsTheSameWhicheverComesFirst(Start start, int days, ActivityKind kind) {
        var first = start.story();
        var again = first.now().plus(ofDays(days));
        UnaryOperator<People.Draft> putOff = draft ->
                (start == Start.WITH_A_DEAL ? draft.stage(Stage.OPPORTUNITY) : draft).road(Road.FUTURE_INTEREST, again);
        first.hearsOf("fact", answer(first, kind)).qualifiedBy("fact", putOff);
        var second = start.story();
        second.qualifiedBy("fact", putOff).hearsOf("fact", answer(second, kind));

        assertThat(second.next()).isEqualTo(first.next());
        assertThat(second.next().cause()).isIn(WakeCause.REENTRY, WakeCause.NURTURE);
        assertThat(second.followUp().toAnswer()).isEqualTo(first.followUp().toAnswer());
        var started = second.told(EnrolmentStarted.class).size();
        assertThat(second.after(ofDays(Math.min(days, 30) - 2)).told(EnrolmentStarted.class))
                .hasSize(started);
    }

    @Test
    void anotherAnswerThanTheOneThatPutOffIsTalkedAbout() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var again = story.now().plus(ofDays(60));
        story.qualifiedBy("fact", draft -> draft.road(Road.FUTURE_INTEREST, again))
                .hearsOf("other fact", answer(story, ActivityKind.EMAIL_REPLIED));

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
    }

    @Test
    void whoIsInterestedAgainIsPutOffNoMore() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var again = story.now().plus(ofDays(60));
        story.qualifiedBy("fact", draft -> draft.road(Road.FUTURE_INTEREST, again))
                .qualifiedBy("news", UnaryOperator.identity())
                .hearsOf("fact", answer(story, ActivityKind.EMAIL_REPLIED));

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
    }

    private static ActivityRecorded answer(Story story, ActivityKind kind) {
        return Fixtures.anActivity("answer", kind, Story.ANN, story.now());
    }

    /** Where the answer finds the person. */
    enum Start {
        ENROLLED,
        NURTURED,
        WAITING,
        TALKED_TO,
        PAUSED,
        WITH_A_DEAL,
        PUT_OFF_BEFORE;

        Story story() {
            var story = this == WAITING ? Story.withoutRoom() : Story.begin();
            return switch (this) {
                case ENROLLED, WAITING -> story.qualified(UnaryOperator.identity());
                case NURTURED ->
                    story.qualified(draft ->
                            draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(500))));
                case TALKED_TO ->
                    story.qualified(UnaryOperator.identity())
                            .hears(ActivityKind.EMAIL_REPLIED)
                            .after(ofDays(4));
                case PAUSED -> story.qualified(UnaryOperator.identity()).hears(ActivityKind.OUT_OF_OFFICE);
                case WITH_A_DEAL -> story.qualified(draft -> draft.stage(Stage.OPPORTUNITY));
                case PUT_OFF_BEFORE ->
                    story.qualified(UnaryOperator.identity())
                            .qualifiedBy(
                                    "older",
                                    draft -> draft.road(
                                            Road.FUTURE_INTEREST, story.now().plus(ofDays(40))));
            };
        }
    }
}
