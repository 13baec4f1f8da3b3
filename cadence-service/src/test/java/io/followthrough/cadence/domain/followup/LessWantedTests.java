package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.Preferences.Frequency;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fewer e-mails are asked for in words as well as on the preference page. */
class LessWantedTests {

    private static final String ASKED = "Could you write a bit less often? Once a month is plenty.";

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void whoAsksForItInWordsIsWrittenToSeldom() {
        story.hears(said(ActivityKind.EMAIL_REPLIED, ASKED, Machine.HUMAN));

        assertThat(story.followUp().suppression().wishes().seldom()).isTrue();
        assertThat(story.followUp().suppression().closures()).isEmpty();
        assertThat(story.followUp().memory().notes())
                .extracting(Note::text)
                .contains("wants at most one e-mail in 30 days: \"write a bit less often\"");
    }

    @Test
    void aRepresentativeNotesIt() {
        story.hears(said(ActivityKind.NOTE_TAKEN, "Asked us to write less often.", Machine.HUMAN));

        assertThat(story.followUp().suppression().wishes().seldom()).isTrue();
    }

    @Test
    void itIsTakenBackByAnAnswer() {
        story.hears(said(ActivityKind.EMAIL_REPLIED, ASKED, Machine.HUMAN)).after(Duration.ofMinutes(5));
        story.hears(told(new Preferences(Set.of(), Set.of(), Frequency.NORMAL, null, null, null).answers()));

        assertThat(story.followUp().suppression().wishes().seldom()).isFalse();
    }

    @Test
    void whatIsUnclearOrByAMachineSetsNothing() {
        story.hears(said(ActivityKind.EMAIL_REPLIED, "Once a quarter is enough, less often please.", Machine.HUMAN));
        story.hears(said(ActivityKind.EMAIL_REPLIED, ASKED, Machine.MACHINE));

        assertThat(story.followUp().suppression().wishes().seldom()).isFalse();
    }

    @Test
    void toldLateItUndoesNothing() {
        var asked = said(ActivityKind.EMAIL_REPLIED, ASKED, Machine.HUMAN);
        story.after(Duration.ofHours(1))
                .hears(told(new Preferences(Set.of(), Set.of(), Frequency.NORMAL, null, null, null).answers()));

        story.hears(asked);

        assertThat(story.followUp().suppression().wishes().seldom()).isFalse();
    }

    private ActivityRecorded said(ActivityKind kind, String text, Machine machine) {
        return activity(kind, text, machine, Map.of());
    }

    private ActivityRecorded told(Map<String, String> answers) {
        return activity(ActivityKind.QUESTION_ANSWERED, null, Machine.HUMAN, answers);
    }

    private ActivityRecorded activity(
            ActivityKind kind, @Nullable String text, Machine machine, Map<String, String> answers) {
        return new ActivityRecorded(
                kind + " " + machine + " " + story.now(),
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
                machine,
                null,
                false);
    }
}
