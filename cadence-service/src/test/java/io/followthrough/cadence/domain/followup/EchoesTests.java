package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchSent;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A program that answers every message, and that nobody took for one. */
class EchoesTests {

    @Test
    void aProgramThatAnswersEveryMessageIsNotWrittenToForEver() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var answered = 0;
        for (var day = 0; day < 150; day++) {
            story.after(ofDays(1));
            for (; answered < story.told(TouchSent.class).size(); answered++) {
                story.hears(reply(
                        "Thank you. Your request " + (4711 + answered) + " is with our team now.",
                        answered,
                        story.now()));
            }
        }

        assertThat(story.told(EnrolmentStarted.class))
                .filteredOn(started -> started.cadence().id().equals("conversation"))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(story.followUp().toAnswer()).hasSizeLessThanOrEqualTo(2);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void aPersonMaySayTheSameTwice() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        for (var time = 0; time < 2; time++) {
            story.hears(reply("Please send me the price list for ten people.", time, story.now()));
        }

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.followUp().toAnswer()).hasSize(2);
    }

    @Test
    void shortAnswersAreAlike() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        for (var time = 0; time < 4; time++) {
            story.hears(reply("Yes, please.", time, story.now()));
        }

        assertThat(story.followUp().toAnswer()).hasSize(4);
    }

    private static ActivityRecorded reply(String text, int number, Instant at) {
        return new ActivityRecorded(
                "reply-" + number,
                ActivityKind.EMAIL_REPLIED,
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
                Machine.UNKNOWN,
                null,
                false);
    }
}
