package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
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
            assertThat(told.text()).isEqualTo("sent the list");
            assertThat(told.minutes()).isEqualTo(4.0);
            assertThat(told.repId()).isEqualTo("ben");
        });
        story.take(Answering.answered(story.followUp(), "m1", 4.0, "again", story.now()));
        assertThat(story.told(ActivityRecorded.class)).hasSize(1);
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
