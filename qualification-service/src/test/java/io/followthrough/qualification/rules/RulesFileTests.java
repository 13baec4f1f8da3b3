package io.followthrough.qualification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.followthrough.qualification.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Wrong rules are refused, with line, field and remedy. */
class RulesFileTests {

    @Test
    void theShippedRulesAreInOrder() {
        assertThat(ShippedRules.RULES.version()).isEqualTo("1");
        assertThat(ShippedRules.RULES.questions()).hasSizeGreaterThan(5);
    }

    @Test
    void weightsMustAddUp() {
        assertThat(problemsAfter("weight: 25", "weight: 35")).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("criteria");
            assertThat(problem.problem()).isEqualTo("weights add up to 110");
            assertThat(problem.line()).isEqualTo(lineOf("criteria:"));
        });
    }

    @Test
    void aStrengthOutsideItsRangeIsNamed() {
        assertThat(problemsAfter("WEB_FORM:         { interest: 0.6 }", "WEB_FORM:         { interest: 6 }"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("captures.WEB_FORM.interest");
                    assertThat(problem.line()).isEqualTo(lineOf("  WEB_FORM:"));
                    assertThat(problem.remedy()).isEqualTo("write a number from 0 to 1");
                });
    }

    @Test
    void aMisspeltNameIsNamed() {
        assertThat(problemsAfter("lapseAfter: P180D", "lapsAfter: P180D"))
                .extracting(RuleProblem::field)
                .contains("roads.lapsAfter", "roads.lapseAfter");
    }

    @Test
    void aReasonWithoutADateIsRefused() {
        assertThat(problemsAfter("    NOT_NOW: P90D\n", ""))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("roads.reentry.NOT_NOW"));
    }

    @Test
    void anEndlessWaitIsRefused() {
        assertThat(problemsAfter("NOT_NOW: P90D", "NOT_NOW: P0D"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("roads.reentry.NOT_NOW"));
    }

    @Test
    void aQuestionAboutNothingIsRefused() {
        assertThat(problemsAfter("key: budget", "key: horoscope"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("horoscope"));
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        assertThat(problemsAfter("interest: 0.6", "interest: many")).hasSizeGreaterThan(1);
    }

    @Test
    void aFileThatIsNoYamlSaysWhere() {
        assertThat(problems("version: \"1\"\ncriteria: ["))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isGreaterThan(1));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(problems("")).isNotEmpty();
    }

    @Test
    void versionsAreWholeNumbers() {
        assertThat(problemsAfter("version: \"1\"", "version: spring"))
                .extracting(RuleProblem::field)
                .contains("version");
        assertThat(problemsAfter("version: \"1\"", "version: 1.5"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).startsWith("count versions by one"));
    }

    @Test
    void aPhraseOfGapsIsRefused() {
        assertThat(problemsAfter(
                        "\"no interest\", \"no longer interested\"", "\"~ interested\", \"no ~ ~ ~ ~ interest\""))
                .extracting(RuleProblem::problem)
                .containsExactly("begins with a gap: ~ interested", "has more than 3 gaps: no ~ ~ ~ ~ interest");
    }

    @Test
    void anchorsAreRefused() {
        assertThat(problems("a: &many [x]\nb: [*many, *many]"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("aliases"));
    }

    @Test
    void asJsonTheyAreTheSameRules() {
        var json = new JsonMapper().writeValueAsString(RulesText.asMap(ShippedRules.YAML));

        assertThat(json).contains("\"yes\":[\"yes\"").contains("\"weight\":25");
        assertThat(RulesText.sayTheSame(json, ShippedRules.YAML)).isTrue();
        assertThat(RulesText.sayTheSame(json.replace("/", "\\/"), ShippedRules.YAML))
                .as("with escaped slashes")
                .isTrue();
        assertThat(RulesFile.read("rules.json", json).stages()).isEqualTo(ShippedRules.RULES.stages());
    }

    private static List<RuleProblem> problemsAfter(String text, String replacement) {
        assertThat(ShippedRules.YAML).contains(text);
        return problems(ShippedRules.YAML.replace(text, replacement));
    }

    private static List<RuleProblem> problems(String yaml) {
        var refused = catchThrowableOfType(InvalidRulesException.class, () -> RulesFile.read("rules.yml", yaml));
        assertThat(refused).as("the rules were taken").isNotNull();
        return refused.problems();
    }

    private static int lineOf(String text) {
        return (int) ShippedRules.YAML
                        .substring(0, ShippedRules.YAML.indexOf(text))
                        .lines()
                        .count()
                + 1;
    }
}
