package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody did while two were taken for one is theirs once the merge is undone, and no more the other's. */
class GivenBackTests {

    private static final String OTHER = "olga";
    private static final String WORDS = "Olga here: please send the secret price list";

    @Test
    void whoAnsweredIsAnsweredUnderTheirOwnName() {
        var heardFor = approached().hears(reply("r", approached().now())).followUp();
        var story = approached().news(new ProspectMerged(OTHER, Story.ANN, "name"));

        var undone = undone(Story.ANN, OTHER, reply("r", story.now()));
        story.news(undone).take(Qualifying.parted(story.followUp(), undone, heardFor, Story.RULES, story.now()));
        story.qualified(UnaryOperator.identity()).after(ofDays(1));

        assertThat(story.followUp().toAnswer()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(WORDS);
            assertThat(message.id()).isEqualTo("r");
        });
        assertThat(story.next().isConversation()).isTrue();
        assertThat(story.followUp().memory().notes()).extracting(Note::text).contains(WORDS);
        assertThat(story.told(TouchSent.class)).hasSize(1);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whoWroteByAFormIsAnsweredUnderTheirOwnName() {
        var ann = approached();
        var olga = Story.of(OTHER).qualified(UnaryOperator.identity());
        ann.joins(olga).news(writing(ann, "lead-of-ann", "And I, Ann?"));
        ann.after(ofHours(1)).news(writing(ann, "lead-of-olga", WORDS));
        assertThat(ann.followUp().toAnswer()).hasSize(2);

        ann.partsFrom(olga, undone(OTHER, Story.ANN));
        olga.qualified(UnaryOperator.identity());

        assertThat(ann.followUp().toAnswer()).extracting(Message::text).containsExactly("And I, Ann?");
        assertThat(ann.followUp().memory().notes()).extracting(Note::text).containsExactly("They wrote: And I, Ann?");
        assertThat(olga.followUp().toAnswer()).extracting(Message::text).containsExactly(WORDS);
        assertThat(olga.followUp().memory().notes()).extracting(Note::text).containsExactly("They wrote: " + WORDS);
    }

    private static ProspectQualified writing(Story story, String leadId, String text) {
        var revision = story.followUp().profile().revision() + 1;
        return People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(revision)),
                new CaptureMessage(leadId, CaptureChannel.WEB_FORM, story.now(), text),
                null);
    }

    @Test
    void wordsThatAreNowhereKeptAreStillAskedAbout() {
        var story = approached().news(new ProspectMerged(OTHER, Story.ANN, "name"));

        story.news(undone(Story.ANN, OTHER, reply("r", story.now()))).qualified(UnaryOperator.identity());

        assertThat(story.followUp().toAnswer()).extracting(Message::text).containsExactly(Remembering.NOT_READABLE);
        assertThat(story.next().isConversation()).isTrue();
    }

    @Test
    void whoHasAbsencesToldWaitsForTheReturn() {
        var story = approached().news(new ProspectMerged(OTHER, Story.ANN, "name"));
        var absence = activity("a", ActivityKind.OUT_OF_OFFICE, story.now(), null);

        story.news(undone(Story.ANN, OTHER, absence)).qualified(UnaryOperator.identity());

        assertThat(story.next().kind()).isEqualTo(Kind.PAUSED);
        assertThat(story.next().at()).isAfter(story.now());
    }

    @Test
    void whoPutThingsOffIsNotAskedBefore() {
        var story = approached().news(new ProspectMerged(OTHER, Story.ANN, "name"));
        var again = story.now().plus(ofDays(60));

        story.news(undone(Story.ANN, OTHER, reply("r", story.now())))
                .qualified(draft -> draft.road(Road.FUTURE_INTEREST, again));

        assertThat(story.next().isConversation()).isFalse();
        assertThat(story.next().at()).isEqualTo(again);
    }

    @Test
    void theOtherReadsNothingOfItAndIsNotTakenToHaveAnswered() {
        var story = approached();
        var reply = reply("r", story.now());
        story.hears(reply);
        assertThat(story.next().isConversation()).isTrue();

        story.news(undone(OTHER, Story.ANN, reply)).qualified(UnaryOperator.identity());

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.followUp().memory().notes()).isEmpty();
        assertThat(story.followUp().memory().messages()).isEmpty();
        assertGoesOn(story);
    }

    @Test
    void whatTheOtherWroteBeforeTheyWereOneIsNoLongerAskedOfTheOneWhoWentOn() {
        var other = approached().hears(reply("before", approached().now())).followUp();
        var story = approached();
        story.take(Qualifying.joined(story.followUp(), other, Story.RULES, story.now()));
        assertThat(story.followUp().toAnswer()).hasSize(1);

        var undone = undone(OTHER, Story.ANN);
        story.news(undone).take(Qualifying.parted(story.followUp(), undone, other, Story.RULES, story.now()));

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertGoesOn(story.qualified(UnaryOperator.identity()));
    }

    @Test
    void whatArrivesLateIsStillTheOthers() {
        var story = approached();
        var reply = reply("r", story.now());

        story.news(undone(OTHER, Story.ANN, reply)).hears(reply);

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertGoesOn(story);
    }

    @Test
    void ownAnswersStay() {
        var story = approached();
        story.hears(reply("own", story.now()));

        story.news(undone(OTHER, Story.ANN, reply("r", story.now()))).qualified(UnaryOperator.identity());

        assertThat(story.followUp().toAnswer()).extracting(Message::id).containsExactly("own");
        assertThat(story.next().isConversation()).isTrue();
    }

    @Test
    void whomTheOthersRefusalSilencedGoesOnAndHearsNoBeginning() {
        var story = refusedByTheOther();

        story.news(undone(OTHER, Story.ANN, withdrawal(story))).qualified(UnaryOperator.identity());

        assertGoesOn(story);
    }

    @Test
    void andSoInWhateverOrderTheNewsCome() {
        var story = refusedByTheOther();

        story.qualified(UnaryOperator.identity()).news(undone(OTHER, Story.ANN, withdrawal(story)));

        assertGoesOn(story);
    }

    @Test
    void ownRefusalsStand() {
        var story = approached();
        story.hears(activity("own", ActivityKind.CONSENT_WITHDRAWN, story.now(), null))
                .qualified(draft -> draft.stage(Stage.OPTED_OUT));

        story.news(undone(OTHER, Story.ANN, reply("r", story.now())))
                .qualified(draft -> draft.stage(Stage.OPTED_OUT))
                .after(ofDays(20));

        assertThat(story.told(TouchSent.class)).hasSize(1);
        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
    }

    private static void assertGoesOn(Story story) {
        assertThat(story.followUp().enrolment().orElseThrow().cadence().id())
                .isEqualTo(
                        story.told(EnrolmentStarted.class).getFirst().cadence().id());
        assertThat(story.isAlive()).isTrue();
        story.after(ofDays(20));
        assertThat(story.told(TouchSent.class).stream()
                        .map(sent -> sent.touch().cadence().id() + sent.touch().step()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
        assertThat(story.followUp().memory().past())
                .extracting(PastEnrolment::outcome)
                .doesNotContain(EnrolmentOutcome.OPTED_OUT, EnrolmentOutcome.RESPONDED);
    }

    private static Story approached() {
        return Story.begin().qualified(UnaryOperator.identity()).after(ofHours(1));
    }

    private static Story refusedByTheOther() {
        var story = approached();
        return story.hears(withdrawal(story))
                .qualified(draft -> draft.stage(Stage.OPTED_OUT).road(Road.FUTURE_INTEREST, null))
                .after(ofHours(2));
    }

    private static ActivityRecorded withdrawal(Story story) {
        return activity("no", ActivityKind.CONSENT_WITHDRAWN, story.now().minus(ofHours(1)), null);
    }

    private static ActivityRecorded reply(String id, Instant at) {
        return activity(id, ActivityKind.EMAIL_REPLIED, at, WORDS);
    }

    private static ActivityRecorded activity(String id, ActivityKind kind, Instant at, @Nullable String text) {
        return new ActivityRecorded(
                id,
                kind,
                null,
                Story.ANN,
                null,
                null,
                at,
                null,
                text,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    private static ProspectUnmerged undone(String back, String from, ActivityRecorded... theirs) {
        return new ProspectUnmerged(
                back,
                from,
                "two people",
                Stream.of(theirs).map(ActivityRecorded::activityId).toList(),
                Stream.of(theirs).map(ActivityRecorded::withoutWords).toList(),
                List.of("lead-of-" + back));
    }
}
