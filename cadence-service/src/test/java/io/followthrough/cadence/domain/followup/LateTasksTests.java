package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.TouchOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The call that somebody was promised is late before the call that nobody waits for. */
class LateTasksTests {

    @Test
    void aPromisedCallIsLateOnceItsTimeIsOverAndAnyOtherOnceItsHoursAre() {
        var story = Story.begin().qualified(draft -> draft).after(ofDays(1).plusHours(1));
        var first = story.tasks().getFirst();
        var running = story.followUp().enrolment().orElseThrow();
        var plain = running.touch(first).orElseThrow();
        assertThat(running.isLate(plain, plain.window().end().minusSeconds(1))).isFalse();
        assertThat(running.isLate(plain, plain.window().end())).isTrue();

        story.reports(
                first,
                new Report(
                        TouchOutcome.CALL_BACK,
                        ActivityKind.CALL_CONNECTED,
                        5.0,
                        null,
                        Map.of(),
                        story.now().plus(ofDays(1)),
                        null));
        story.after(ofDays(1));
        var enrolment = story.followUp().enrolment().orElseThrow();
        var promised = enrolment.touch(story.tasks().getFirst()).orElseThrow();
        var over = promised.plannedAt().plus(ofMinutes(promised.minutes()));

        assertThat(over).as("or nothing is shown").isBefore(promised.window().end());
        assertThat(enrolment.isLate(promised, promised.plannedAt())).isFalse();
        assertThat(enrolment.isLate(promised, over)).isTrue();
    }
}
