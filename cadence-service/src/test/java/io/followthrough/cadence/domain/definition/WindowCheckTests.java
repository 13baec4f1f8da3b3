package io.followthrough.cadence.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.followthrough.cadence.domain.Known;
import io.followthrough.events.TouchChannel;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowCheckTests {

    @Test
    void aWindowWithoutHoursIsRefused() {
        assertThat(problems(new ContactWindow("calls", 0, List.of(), false)))
                .extracting(DefinitionProblem::field)
                .containsExactly("preferences");
    }

    @Test
    void eachStretchNeedsABeginningAndALaterEnd() {
        var window = new ContactWindow(
                "calls",
                0,
                List.of(
                        Known.hours(Known.WORKING_DAYS, "12:00", "08:30"),
                        new ContactHours(Set.of(), LocalTime.NOON, null)),
                false);

        assertThat(problems(window))
                .extracting(DefinitionProblem::field, DefinitionProblem::remedy)
                .containsExactly(
                        tuple("preferences[0].to", "a later time of the same day, or 00:00 for its end"),
                        tuple("preferences[1].to", "for example 12:00"));
    }

    @Test
    void aWindowTooShortForAContactThatNamesItIsRefusedAndTheContactNamed() {
        assertThat(problems(aWindow("calls", "08:00", "08:10")))
                .extracting(DefinitionProblem::problem)
                .contains("leave no stretch of 15 minutes, as contact 2 of new-lead takes");
        assertThat(problems(aWindow("calls", "08:00", "08:15"))).isEmpty();
        assertThat(problems(aWindow("emails", "08:00", "08:10")))
                .as("takes nobody's time")
                .isEmpty();
    }

    @Test
    void theEndOfTheDayIsLaterThanAnyTimeOfIt() {
        assertThat(problems(aWindow("calls", "23:45", "00:00"))).isEmpty();
    }

    @Test
    void aCadenceThatNamesAnUnknownWindowIsToldTheKnownOnes() {
        var cadence = new Cadence(
                "odd",
                0,
                "Odd",
                Purpose.ACQUIRE,
                null,
                List.of(
                        Known.on(0, 1, Known.aCall(15)),
                        Known.on(1, 1, new Way(TouchChannel.CALL, "nights", null, 15)),
                        Known.on(2, 1, Known.aCall(300))));

        assertThat(CadenceCheck.problems(cadence, Known.library()))
                .extracting(DefinitionProblem::field, DefinitionProblem::remedy)
                .containsExactlyInAnyOrder(
                        tuple("steps[1].way.window", "use one of [at-once, calls, emails]"),
                        tuple("steps[2].way.window", "use a longer window, or fewer minutes: at most 270"));
    }

    private static ContactWindow aWindow(String id, String from, String to) {
        return new ContactWindow(id, 0, List.of(Known.hours(Known.WORKING_DAYS, from, to)), false);
    }

    private static List<DefinitionProblem> problems(ContactWindow window) {
        return WindowCheck.problems(window, Known.library());
    }
}
