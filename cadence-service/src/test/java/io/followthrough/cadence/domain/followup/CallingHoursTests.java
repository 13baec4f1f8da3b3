package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import io.followthrough.testkit.Fixtures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever says when they want to be called is called then. */
class CallingHoursTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void callsThatArePlannedMoveToTheHoursThatSuit() {
        assertThat(calls()).hasSize(2);
        var before = calls();

        story.hears(note("Not before 4 pm.")).after(Duration.ofHours(1));

        assertThat(calls()).hasSize(2).isNotEqualTo(before).allMatch(at -> at.getHour() >= 16);
        assertThat(CallingHours.inWords(story.followUp())).contains("after 16:00");
    }

    @Test
    void whatSuitsAlreadyStays() {
        var before = calls();

        story.hears(note("Not before 8 am."));

        assertThat(calls()).isEqualTo(before);
        assertThat(story.next().is(NextAction.Kind.ENROLLED)).isTrue();
    }

    @Test
    void aDayThatIsRefusedIsKeptFree() {
        var day = calls().getFirst().getDayOfWeek();
        story.hears(note("Never on " + (day == DayOfWeek.TUESDAY ? "Tuesdays" : day.name() + "S")))
                .after(Duration.ofHours(1));

        assertThat(calls()).isNotEmpty().noneMatch(at -> at.getDayOfWeek() == day);
    }

    @Test
    void whatAFormSaysHoldsForThePlanThatItBegins() {
        var form = new CaptureMessage(
                "form-1",
                CaptureChannel.WEB_FORM,
                Fixtures.MONDAY_8AM,
                "Please send a brochure. Best reached after 4 pm.");
        var asked = Story.of("form").news(People.writing(People.aNewLead("form"), form, null));

        assertThat(CallingHours.inWords(asked.followUp())).contains("after 16:00");
    }

    @Test
    void anAnswerTakesItBack() {
        story.hears(note("Not before 4 pm.")).after(Duration.ofHours(1));
        story.hears(Fixtures.anActivity("any", ActivityKind.QUESTION_ANSWERED, Story.ANN, story.now())
                .answering(Map.of("callHours", "ANY")));

        assertThat(CallingHours.inWords(story.followUp())).isEmpty();
        story.hears(Fixtures.anActivity(
                        "other",
                        ActivityKind.QUESTION_ANSWERED,
                        Story.ANN,
                        story.now().plusSeconds(1))
                .answering(Map.of("callHours", "only in the morning")));
        assertThat(CallingHours.inWords(story.followUp())).contains("between 08:00 and 12:00");
    }

    private List<ZonedDateTime> calls() {
        return story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(touch -> touch.channel() == TouchChannel.CALL && touch.state() == TouchState.PLANNED)
                .map(touch -> touch.plannedAt().atZone(ZoneId.of("Europe/Berlin")))
                .toList();
    }

    private ActivityRecorded note(String text) {
        return new ActivityRecorded(
                "note-" + text,
                ActivityKind.NOTE_TAKEN,
                null,
                Story.ANN,
                null,
                "ben",
                story.now(),
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
}
