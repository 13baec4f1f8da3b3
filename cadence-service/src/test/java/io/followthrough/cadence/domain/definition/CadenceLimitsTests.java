package io.followthrough.cadence.domain.definition;

import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.newLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.events.CaptureChannel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a cadence may have, at their very limits, and for whom it is. */
class CadenceLimitsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 15, ''",
        "400, 60, 5, 480, ''",
        "401, 0, 1, 15, day",
        "9, -1, 1, 15, within",
        "9, 61, 1, 15, within",
        "9, 0, 6, 15, attempts",
        "9, 0, -1, 15, attempts",
        "9, 0, 1, 481, way.minutes",
        "9, 0, 1, -1, way.minutes",
        "9, 0, 1, 0, way.minutes",
    })
    void everyNumberHasItsLimits(int day, int within, int attempts, int minutes, String field) {
        var allDay = new ContactWindow("calls", 1, List.of(Known.hours(Known.WORKING_DAYS, "08:00", "17:00")), false);
        var library = Library.of(List.of(), List.of(allDay), List.of(), List.of());
        var last = new Step(day, within, Known.aCall(minutes), null, false, attempts, Script.NONE);
        var steps = List.of(Known.on(0, 1, Known.aCall(15)), Known.on(0, 1, Known.aCall(15)), last);

        assertThat(CadenceCheck.problems(
                        new Cadence("x", 0, "X", Purpose.ACQUIRE, newLead().audience(), steps), library))
                .extracting(DefinitionProblem::field)
                .containsExactlyElementsOf(field.isEmpty() ? List.of() : List.of("steps[2]." + field));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "400, 0", "-1, 1", "401, 1"})
    void freshnessHasItsLimits(int days, int problems) {
        var fresh = new Step(9, 2, Known.aCall(15), null, false, 3, Script.NONE, Set.of(), days);
        var steps = new java.util.ArrayList<>(calls(3).steps());
        steps.add(fresh);

        assertThat(CadenceCheck.problems(
                        new Cadence("x", 0, "X", Purpose.ACQUIRE, newLead().audience(), steps), library()))
                .hasSize(problems);
    }

    @Test
    void anAudienceIsAboutSituationAndPerhapsChannel() {
        var everybody = new Audience(Set.of(Situation.NEW_INTEREST), Set.of());
        var fair = new Audience(Set.of(Situation.NEW_INTEREST), Set.of(CaptureChannel.NETWORKING_EVENT));

        assertThat(everybody.includes(Situation.NEW_INTEREST, null)).isTrue();
        assertThat(everybody.includes(Situation.NURTURE, null)).isFalse();
        assertThat(everybody.namesChannels()).isFalse();
        assertThat(fair.includes(Situation.NEW_INTEREST, CaptureChannel.NETWORKING_EVENT))
                .isTrue();
        assertThat(fair.includes(Situation.NEW_INTEREST, CaptureChannel.WEB_FORM))
                .isFalse();
        assertThat(fair.includes(Situation.NEW_INTEREST, null)).isFalse();
        assertThat(fair.namesChannels()).isTrue();
    }

    @Test
    void aTemplateHasWordingsOfDifferentNames() {
        var hello = new Variant("A", "Hello", "{{greeting}}", null);

        assertThat(TemplateCheck.problems(new Template("hello", 1, List.of(hello))))
                .isEmpty();
        assertThat(TemplateCheck.problems(new Template("hello", 1, List.of())))
                .extracting(DefinitionProblem::field)
                .containsExactly("variants");
        assertThat(TemplateCheck.problems(new Template("hello", 1, List.of(hello, hello))))
                .extracting(DefinitionProblem::field)
                .containsExactly("variants[1].id");
        assertThat(TemplateCheck.problems(new Template("hello", 1, List.of(new Variant("", "", "", null)))))
                .extracting(DefinitionProblem::field)
                .containsExactly("variants[0].id", "variants[0].subject", "variants[0].text");
    }
}
