package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTests {

    private static final String GOOD = """
            name: fair
            kind: captures
            constants:
              channel: NETWORKING_EVENT
            fields:
              person.email: Mail
            """;

    @Test
    void aNameAKindAndAFieldAreEnough() {
        var mapping = ((Validated.Accepted<Mapping>) MappingFile.read(GOOD)).value();
        assertThat(mapping.name()).isEqualTo("fair");
        assertThat(mapping.kind()).isEqualTo(InputKind.CAPTURE);
        assertThat(mapping.columns()).containsExactly("Mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olist-leads.yml", "olist-deals.yml", "contacts.yml"})
    void theExamplesAreMappings(String name) throws IOException {
        var yaml = Files.readString(Path.of("../examples/mappings").resolve(name));
        assertThat(MappingFile.read(yaml)).isInstanceOf(Validated.Accepted.class);
    }

    @Test
    void everyErrorNamesItsLineAndARemedy() {
        var problems = problems("""
                name: fair
                kind: leads
                format: {delimiter: ";;", encoding: UTF-99}
                dates:
                  zone: Mars/Olympus
                  patterns: [yyyy-QQQQQQQ-dd]
                decimals: x
                historic: maybe
                feilds: {}
                constants:
                  chanel: BLOG
                fields:
                  person.mail: Mail
                  person.name: {colunm: Name}
                skip:
                  - {column: State}
                """);

        assertThat(problems)
                .extracting(Problem::field)
                .contains(
                        "mapping.kind",
                        "mapping.format.delimiter",
                        "mapping.format.encoding",
                        "mapping.dates.zone",
                        "mapping.dates.patterns",
                        "mapping.decimals",
                        "mapping.historic",
                        "mapping.feilds",
                        "mapping.constants.chanel",
                        "mapping.fields.person.mail",
                        "mapping.fields.person.name.colunm",
                        "mapping.skip",
                        "mapping.fields.channel");
        assertThat(problem(problems, "mapping.kind")).startsWith("line 2:");
        assertThat(problem(problems, "mapping.fields.person.mail")).startsWith("line 13:");
        assertThat(problems)
                .filteredOn(each -> each.field().equals("mapping.fields.person.mail"))
                .extracting(Problem::remedy)
                .containsExactly("did you mean person.email?");
    }

    @Test
    void historyNeedsItsDates() {
        assertThat(problems(GOOD + "historic: true\n"))
                .extracting(Problem::field)
                .containsExactly("mapping.fields.capturedAt");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        var problems = problems("name: fair\nkind: [captures\nfields: {}\n");
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.problem()).startsWith("line ").contains("not YAML"));
        assertThat(problems("")).extracting(Problem::problem).containsExactly("is empty");
    }

    private static String problem(List<Problem> problems, String field) {
        return problems.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow()
                .problem();
    }

    private static List<Problem> problems(String yaml) {
        return ((Validated.Refused<Mapping>) MappingFile.read(yaml)).problems();
    }
}
