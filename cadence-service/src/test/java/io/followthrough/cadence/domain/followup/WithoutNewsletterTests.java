package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.newsletter.Subscription;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "No newsletter" takes the newsletter away, and nothing else. */
class WithoutNewsletterTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).subscribed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No newsletter please",
                "Bitte keinen Newsletter",
                "No quiero el boletín",
                "Pas de newsletter, merci",
                "Niente newsletter",
                "Não quero a newsletter",
                "Geen nieuwsbrief"
            })
    void itIsHeardInANote(String words) {
        assertThat(Subscription.obstacle(story.followUp(), Story.RULES.policy(), story.now()))
                .isEmpty();

        story.hears(told(ActivityKind.NOTE_TAKEN, words, Map.of()));

        assertThat(Subscription.obstacle(story.followUp(), Story.RULES.policy(), story.now()))
                .isPresent();
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.EMAIL, Story.RULES.policy()))
                .isEmpty();
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy()))
                .isEmpty();
        assertThat(story.told(EnrolmentFinished.class)).isEmpty();
    }

    @Test
    void itIsHeardInAnAnswer() {
        story.hears(told(ActivityKind.QUESTION_ANSWERED, null, Map.of("anything-else", "no newsletter please")));

        assertThat(story.followUp().suppression().unwanted()).containsExactly(TouchChannel.NEWSLETTER);
    }

    @Test
    void whoSpeaksOfNewslettersGetsThem() {
        story.hears(told(ActivityKind.NOTE_TAKEN, "They have no newsletter yet and look for a tool", Map.of()));

        assertThat(story.followUp().suppression().unwanted()).isEmpty();
    }

    private ActivityRecorded told(ActivityKind kind, @Nullable String text, Map<String, String> answers) {
        return new ActivityRecorded(
                "told-" + kind,
                kind,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                text,
                answers,
                null,
                null,
                null,
                Machine.HUMAN,
                "test",
                false);
    }
}
