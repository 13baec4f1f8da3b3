package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever writes to us is answered. */
class AnsweringTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));

    @Test
    void whatThePersonWroteIsToBeAnsweredAtOnce() {
        story.hears(reply("m1", "What does it cost?", Machine.HUMAN, null));

        assertThat(story.followUp().toAnswer()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("What does it cost?");
            assertThat(message.channel()).isEqualTo(TouchChannel.EMAIL);
            assertThat(message.at()).isEqualTo(story.now());
        });
        assertThat(story.followUp().reader()).isEqualTo("ben");
    }

    @Test
    void aMessageWithoutReadableTextSaysSo() {
        story.hears(reply("m1", "", Machine.HUMAN, null));

        assertThat(story.followUp().toAnswer())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("open it in the mailbox"));
    }

    @Test
    void theSameMessageToldAgainIsNotAskedAboutAgain() {
        var reply = reply("m1", "What does it cost?", Machine.HUMAN, null);
        story.hears(reply).hears(reply);
        assertThat(story.followUp().toAnswer()).hasSize(1);

        story.take(Answering.answered(story.followUp(), "m1", 4.0, "sent the list", story.now()));
        story.hears(reply);

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.told(ActivityRecorded.class)).singleElement().satisfies(told -> {
            assertThat(told.text()).as("our words are not read as theirs").isNull();
            assertThat(told.remark()).isEqualTo("answered their message: sent the list");
            assertThat(told.minutes()).isEqualTo(4.0);
            assertThat(told.repId()).isEqualTo("ben");
        });
        story.take(Answering.answered(story.followUp(), "m1", 4.0, "again", story.now()));
        assertThat(story.told(ActivityRecorded.class)).hasSize(1);
    }

    /** "Your message is here" behind the answer to it would tell of a house where nobody knows what the other does. */
    @Test
    void whoWasAnsweredInPersonIsNotToldThatTheMessageHasArrived() {
        var asked = Story.begin();
        asked.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft),
                new CaptureMessage("m1", CaptureChannel.WEB_FORM, asked.now(), "Does it come in blue?"),
                null));
        var first = new TouchId(Story.ANN, 1, 1, 1);
        assertThat(Answering.obstacle(asked.followUp(), first, Story.RULES, asked.now()))
                .isEmpty();

        asked.take(Answering.answered(asked.followUp(), "m1", null, null, asked.now()));

        assertThat(Answering.obstacle(asked.followUp(), first, Story.RULES, asked.now()))
                .contains("a representative has answered already");
        assertThat(Answering.obstacle(
                        asked.followUp(), first, Story.RULES, asked.now().plus(ofDays(8))))
                .as("what comes after a week is about something else")
                .isEmpty();
        assertThat(Answering.obstacle(asked.followUp(), new TouchId(Story.ANN, 1, 3, 1), Story.RULES, asked.now()))
                .isEmpty();
    }

    @Test
    void whoWantedNoContactAndAsksSomethingIsAnswered() {
        var back = Story.begin();
        back.qualified(draft -> draft).hears(ActivityKind.CONSENT_WITHDRAWN);
        back.hears(reply("before", "Does it come in blue by now?", Machine.HUMAN, null));
        back.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.stage(Stage.OPTED_OUT).revision(2)),
                new CaptureMessage(
                        "form-2", CaptureChannel.WEB_FORM, back.now(), "An offer, please, this time for good"),
                null));

        assertThat(back.followUp().toAnswer()).extracting(Message::id).containsExactly("before", "form-2");
        assertThat(back.followUp().toAnswer())
                .allSatisfy(message -> assertThat(Answering.toSeeTo(message))
                        .hasValueSatisfying(told -> assertThat(told).contains("asked not to be contacted")));
        assertThat(back.followUp().wantsNoContact()).isTrue();
        assertThat(back.next().is(NextAction.Kind.NONE))
                .as("nothing leaves by itself")
                .isTrue();
    }

    @Test
    void theMessageThatRefusesIsNoQuestion() {
        var refusing = Story.begin();
        refusing.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.stage(Stage.OPTED_OUT)),
                new CaptureMessage("form-1", CaptureChannel.WEB_FORM, refusing.now(), "Do not contact me"),
                null));

        assertThat(refusing.followUp().toAnswer()).isEmpty();
    }

    @Test
    void machinesRefusalsAndWhatARepresentativeReportsAreNotToBeAnswered() {
        story.hears(reply("machine", "I am away", Machine.MACHINE, null))
                .hears(reply("no", "Not interested", Machine.HUMAN, new Objection("NOT_INTERESTED", null)));

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.next().cause()).as("heard as such").isEqualTo(WakeCause.NURTURE);
    }

    @Test
    void whoWasSpokenWithHasBeenAnswered() {
        story.hears(ActivityKind.NOTE_TAKEN);
        var call = story.tasks().getFirst();
        story.hears(reply("m1", "What does it cost?", Machine.HUMAN, null));
        var again = story.after(ofDays(5)).tasks();
        assertThat(again).doesNotContain(call);

        var before = story.followUp().with(story.followUp().memory().answeredAll(story.now()));

        assertThat(before.toAnswer()).isEmpty();
        assertThat(Outcomes.isTalk(TouchOutcome.CONNECTED)).isTrue();
        assertThat(Outcomes.isTalk(TouchOutcome.VOICEMAIL)).isFalse();
    }

    @Test
    void whoOptedOutIsNotWrittenToAnyMore() {
        story.hears(reply("m1", "What does it cost?", Machine.HUMAN, null)).hears(ActivityKind.CONSENT_WITHDRAWN);

        assertThat(story.followUp().toAnswer()).isEmpty();
    }

    private ActivityRecorded reply(String id, String text, Machine machine, @Nullable Objection objection) {
        return new ActivityRecorded(
                id,
                ActivityKind.EMAIL_REPLIED,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                text,
                Map.of(),
                objection,
                null,
                null,
                machine,
                "as it came",
                false);
    }
}
