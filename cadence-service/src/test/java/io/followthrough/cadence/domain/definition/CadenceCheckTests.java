package io.followthrough.cadence.domain.definition;

import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.newLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.events.TouchChannel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceCheckTests {

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void threeToEightContactsAreACadence(int contacts) {
        assertThat(CadenceCheck.problems(calls(contacts), library())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 9})
    void fewerOrMoreContactsAreRefusedWithAClearError(int contacts) {
        assertThat(CadenceCheck.problems(calls(contacts), library()))
                .contains(new DefinitionProblem(
                        "steps", "has " + contacts + " contacts", "a cadence has 3 to 8 contacts"));
    }

    @Test
    void anUnknownWindowIsNamedWithThoseThatExist() {
        var cadence = with(new Way(TouchChannel.CALL, "full-moon", null, 15));

        assertThat(CadenceCheck.problems(cadence, library()))
                .containsExactly(new DefinitionProblem(
                        "steps[3].way.window", "there is no window full-moon", "use one of [at-once, calls, emails]"));
    }

    @Test
    void anEmailNeedsATemplate() {
        assertThat(CadenceCheck.problems(with(new Way(TouchChannel.EMAIL, "emails", "nothing", null)), library()))
                .extracting(DefinitionProblem::field)
                .containsExactly("steps[3].way.template");
    }

    @Test
    void aTemplateThatIsNamedExistsWhateverTheChannel() {
        assertThat(CadenceCheck.problems(with(new Way(TouchChannel.CALL, "calls", "nothing", 15)), library()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("steps[3].way.template");
                    assertThat(problem.remedy()).contains("hello");
                });
    }

    @Test
    void daysNeverGoBack() {
        var steps = List.of(
                Known.on(5, 1, Known.aCall(15)), Known.on(4, 1, Known.aCall(15)), Known.on(6, 1, Known.aCall(15)));
        var cadence = new Cadence("x", 0, "X", Purpose.ACQUIRE, newLead().audience(), steps);

        assertThat(CadenceCheck.problems(cadence, library()))
                .extracting(DefinitionProblem::field)
                .containsExactly("steps[1].day");
    }

    private static Cadence with(Way last) {
        var steps = new java.util.ArrayList<>(calls(3).steps());
        steps.add(Known.on(10, 2, last));
        return new Cadence("x", 0, "X", Purpose.ACQUIRE, newLead().audience(), steps);
    }
}
