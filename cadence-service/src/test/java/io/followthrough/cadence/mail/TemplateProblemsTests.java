package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wording that would be mailed with a placeholder in it is refused where it is written. */
class TemplateProblemsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi {{person.firstName}",
                "Hi {person.firstName}}",
                "Hi {person.name}",
                "Hello {{person.firstName},\n\nthanks {{ for writing.",
                "Hi {{firstName}}",
                "Hi {{> partial}}",
                "Hi {{}}",
                "Hi {{person..name}}",
                "Hi {{#company.name}}there",
                "Hi {{{person.name}}"
            })
    void whatIsHalfTypedIsNamedWithTheRemedy(String text) {
        assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("variants[0].text");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi {{person.firstName}}, {{{company.name}}} {{#link}}https://example.com/?a={b}{{/link}}",
                "{{#company.name}}At {{company.name}}{{/company.name}} we pay {a lot} :-} and {mean} it",
                "{{! a word to whoever edits this }}Hi"
            })
    void whatIsWholeIsTaken(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void nobodyIsMailedABook() {
        assertThat(problems("x".repeat(300_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("300000"));
    }

    private static List<DefinitionProblem> problems(String text) {
        return SampleComposer.composer()
                .problems(new Template("welcome", 1, List.of(new Variant("A", "Subject", text, null))));
    }
}
