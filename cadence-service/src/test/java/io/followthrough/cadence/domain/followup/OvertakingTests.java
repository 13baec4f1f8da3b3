package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Stage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody answers somebody who has refused since. */
class OvertakingTests {

    private static final String QUESTION = "Does it work with two warehouses?";

    private final Story story =
            Story.begin().qualified(draft -> draft).after(ofDays(1).plusHours(1));

    @BeforeEach
    void asks() {
        hears("question", ActivityKind.EMAIL_REPLIED, QUESTION, null);
        story.after(ofHours(2));
    }

    @Test
    void whatWasAskedBeforeARefusalLeavesTheListAndTheTimelineSaysWhy() {
        assertThat(story.followUp().toAnswer()).hasSize(1);

        hears("no", ActivityKind.EMAIL_REPLIED, "Forget it.", "NOT_INTERESTED");

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.told(ActivityRecorded.class)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ActivityKind.NOTE_TAKEN);
            assertThat(note.text()).as("nobody's words").isNull();
            assertThat(note.remark()).contains("waits for no answer any more: they refused afterwards");
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"CONSENT_WITHDRAWN, -, -", "SOCIAL_REPLY, -, NOT_INTERESTED", "OBJECTION_RAISED, -, NOT_INTERESTED"
            })
    void byWhateverDoorTheRefusalComes(ActivityKind kind, @Nullable String text, @Nullable String objection) {
        hears("no", kind, text, objection);

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.told(ActivityRecorded.class)).hasSize(1);
    }

    @Test
    void aRefusalThatNobodyButTheReaderHeardIsShownAloneForSomebodyToSee() {
        hears("no", ActivityKind.SOCIAL_REPLY, "Forget it. We are not interested, thanks.", null);

        assertThat(story.followUp().toAnswer()).extracting(Message::id).containsExactly("no");
    }

    @Test
    void soIsOneThatIsWrittenWithAForm() {
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(2)),
                new CaptureMessage(
                        "form", CaptureChannel.WEB_FORM, story.now(), "Forget it. We are not interested, thanks."),
                null));

        assertThat(story.followUp().toAnswer()).extracting(Message::id).containsExactly("form");
        assertThat(story.told(ActivityRecorded.class)).hasSize(1);
    }

    @Test
    void anotherQuestionWithAFormLeavesTheFirstWhereItWas() {
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(2)),
                new CaptureMessage("form", CaptureChannel.WEB_FORM, story.now(), "And what does it cost?"),
                null));

        assertThat(story.followUp().toAnswer()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please do not call me any more, write to me instead.",
                "No newsletter please.",
                "And what does it cost?",
                "Thanks."
            })
    void whatRefusesLessLeavesTheQuestionWhereItWas(String text) {
        hears("more", ActivityKind.EMAIL_REPLIED, text, null);

        assertThat(story.followUp().toAnswer()).extracting(Message::id).contains("question");
    }

    @Test
    void soDoesANotNow() {
        hears("later", ActivityKind.EMAIL_REPLIED, "Not now.", "NOT_NOW");

        assertThat(story.followUp().toAnswer()).extracting(Message::id).containsExactly("question");
    }

    @Test
    void whatIsAskedAfterARefusalWaitsForAnAnswer() {
        hears("no", ActivityKind.EMAIL_REPLIED, "Forget it.", "NOT_INTERESTED");
        story.after(ofHours(1));
        hears("again", ActivityKind.EMAIL_REPLIED, "On second thoughts: what does it cost?", null);

        assertThat(story.followUp().toAnswer()).extracting(Message::id).containsExactly("again");
    }

    @Test
    void whoeverComesBackAfterAnOptOutIsNotAnsweredOldQuestions() {
        story.qualified(draft -> draft.stage(Stage.OPTED_OUT));
        story.after(ofDays(2)).qualified(draft -> draft);

        assertThat(story.followUp().suppression().optedOut()).isFalse();
        assertThat(story.followUp().toAnswer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"ben, 0", "-, 1"})
    void aDealThatARepresentativeClosedSettlesItAndAnOrderInAShopDoesNot(@Nullable String rep, int left) {
        story.hears(activity("won", ActivityKind.DEAL_WON, rep, null, Map.of(), null));

        assertThat(story.followUp().toAnswer()).hasSize(left);
    }

    @ParameterizedTest
    @CsvSource({"NOT_INTERESTED, 0", "OPT_OUT, 0", "ERASURE, 0", "NEUTRAL, 0", "BUY, 1", "OPT_OUT_CALLS, 1"})
    void soDoesWhatARepresentativeSaysThatItMeans(String reading, int left) {
        story.hears(activity(
                "read",
                ActivityKind.QUESTION_ANSWERED,
                "ben",
                null,
                Map.of("reading", reading, "readingOf", "question"),
                null));

        assertThat(story.followUp().toAnswer()).hasSize(left);
    }

    private void hears(String id, ActivityKind kind, @Nullable String text, @Nullable String objection) {
        story.hears(
                activity(id, kind, null, text, Map.of(), objection == null ? null : new Objection(objection, null)));
    }

    private ActivityRecorded activity(
            String id,
            ActivityKind kind,
            @Nullable String rep,
            @Nullable String text,
            Map<String, String> answers,
            @Nullable Objection objection) {
        return new ActivityRecorded(
                id,
                kind,
                null,
                Story.ANN,
                null,
                rep,
                story.now(),
                null,
                text,
                answers,
                objection,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }
}
