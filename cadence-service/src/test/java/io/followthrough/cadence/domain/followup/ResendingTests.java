package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What came back is sent to the address that takes the place of the dead one, once, as long as it makes sense. */
class ResendingTests {

    private static final String NUMBER = "+4930123456";

    @Test
    void whatCameBackIsSentOnceToTheAddressThatIsRight() {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofHours(1));
        comesBack(story, new TouchId(Story.ANN, 1, 1, 1));

        story.qualified(draft -> draft.reachedBy("ann.lee@example.com", NUMBER)).after(ofDays(3));

        assertThat(story.told(TouchSent.class))
                .extracting(sent -> sent.touch().touchId())
                .startsWith("ann.e1s1a1", "ann.e1s1a2");
        story.qualified(draft -> draft.reachedBy("ann.berg@example.com", NUMBER))
                .after(ofDays(3));
        assertThat(story.told(TouchSent.class))
                .as("nothing came back from there")
                .extracting(sent -> sent.touch().touchId())
                .doesNotContain("ann.e1s1a3");
    }

    @Test
    void whatHasArrivedIsNotSentAgain() {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofHours(1));

        story.qualified(draft -> draft.reachedBy("ann.lee@example.com", NUMBER)).after(ofDays(3));

        assertThat(story.told(TouchSent.class))
                .extracting(sent -> sent.touch().touchId())
                .doesNotContain("ann.e1s1a2");
    }

    /** The last e-mail of all had left, and only then it came back. */
    @Test
    void aCustomerIsThankedAtTheRightAddressAlsoAfterEverythingHasEnded() {
        var story =
                Story.begin().qualified(draft -> draft.stage(Stage.CUSTOMER)).after(ofDays(30));
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.NONE);
        var last = story.told(TouchSent.class).getLast().touch().touchId();
        comesBack(story, TouchId.parse(last).orElseThrow());

        story.qualified(draft -> draft.stage(Stage.CUSTOMER).reachedBy("ann.lee@example.com", NUMBER))
                .after(ofDays(8));

        assertThat(story.told(TouchSent.class).getLast().touch().touchId()).isEqualTo(last.replaceAll("a1$", "a2"));
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.NONE);
    }

    @Test
    void whatIsOldNewsIsNotSentAgain() {
        var story =
                Story.begin().qualified(draft -> draft.stage(Stage.CUSTOMER)).after(ofDays(30));
        comesBack(
                story,
                TouchId.parse(story.told(TouchSent.class).getLast().touch().touchId())
                        .orElseThrow());
        story.after(ofDays(90));
        var before = story.told(TouchSent.class).size();

        story.qualified(draft -> draft.stage(Stage.CUSTOMER).reachedBy("ann.lee@example.com", NUMBER))
                .after(ofDays(8));

        assertThat(story.told(TouchSent.class)).hasSize(before);
    }

    private static void comesBack(Story story, TouchId email) {
        story.hears(new ActivityRecorded(
                "bounce-of-" + email,
                ActivityKind.EMAIL_BOUNCED,
                null,
                Story.ANN,
                email.toString(),
                null,
                story.now(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.MACHINE,
                "RFC 3464",
                false));
    }
}
