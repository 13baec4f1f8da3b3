package io.followthrough.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.intake.application.imports.ChooseMapping;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.Survey;
import io.followthrough.intake.files.RowFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of exports with dates and consents as tools and hands write them, from their bytes to the capture: nobody is taken for new
 * who is not, and nobody is written to who may have refused.
 */
class HostileExportsTests {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private record Export(String name, String file, List<String> outcomes, List<String> questions) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Stored(String name, byte[] bytes) implements ReceiveImport.Upload {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    static Stream<Export> exports() {
        return Arrays.stream(text().split("(?m)^== ")).skip(1).map(HostileExportsTests::export);
    }

    private static Export export(String block) {
        var name = block.lines().findFirst().orElseThrow();
        var parts = block.substring(name.length() + 1).split("(?m)^=>\\n", 2);
        var expected = parts[1].lines().filter(line -> !line.isBlank()).toList();
        return new Export(
                name,
                parts[0],
                expected.stream().filter(line -> !line.startsWith("?")).toList(),
                expected.stream()
                        .filter(line -> line.startsWith("?"))
                        .map(line -> line.substring(2))
                        .toList());
    }

    private static String text() {
        try (var file = HostileExportsTests.class.getResourceAsStream("/hostile/exports.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void nobodyIsNewerThanTheyAreAndNoRefusalIsOverlooked(Export export) {
        var file = new Stored("list.csv", export.file().getBytes(StandardCharsets.UTF_8));
        var survey = survey(file);

        var found = outcomes(file, survey.decided());

        assertThat(found)
                .as("%s %s", found, survey.told())
                .hasSameSizeAs(export.outcomes())
                .zipSatisfy(export.outcomes(), (is, expected) -> assertThat(is).matches(pattern(expected)));
        assertThat(questions(survey))
                .hasSameSizeAs(asked(export))
                .zipSatisfy(asked(export), (is, expected) -> assertThat(is).contains(expected.split(": ", 2)));
    }

    private static List<String> asked(Export export) {
        return export.questions().equals(List.of("no")) ? List.of() : export.questions();
    }

    /** A time that is written as {@code *} may be any but that of the import, and consents as {@code -} any. */
    private static String pattern(String outcome) {
        return outcome.replace("+", "\\+").replace("*", "\\d\\S+").replaceFirst("(?<=Z) -$", " ..");
    }

    private static List<String> questions(Survey survey) {
        return survey.told().stream()
                .map(problem -> problem.field() + " " + problem.problem())
                .toList();
    }

    private static Survey survey(Stored file) {
        var chosen = ChooseMapping.choose(file, null, FileFormat.Type.DELIMITED, ChooseMapping.As.LIVE);
        var mapping = switch (chosen) {
            case Validated.Accepted<ChooseMapping.Chosen>(var found) ->
                found.mapping().asOf(NOW).in(BERLIN);
            case Validated.Refused<ChooseMapping.Chosen>(var problems) -> throw new AssertionError(problems);
        };
        var survey = new Survey(mapping);
        rows(file, mapping).forEach(survey::see);
        return survey;
    }

    private static List<Row> rows(Stored file, Mapping mapping) {
        var rows = new ArrayList<Row>();
        try (var open = RowFile.open(file.open(), mapping.format(), mapping.columns())) {
            for (var row = open.next(); row.isPresent(); row = open.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static List<String> outcomes(Stored file, Mapping mapping) {
        var rules = new CaptureRules(new LibPhoneNumbers(), IntakePolicy.DEFAULT);
        return rows(file, mapping).stream()
                .map(row -> mapping.skips(row)
                        ? "passed"
                        : switch (mapping.apply(row)) {
                            case Validated.Accepted<Fields>(var fields) ->
                                outcome(rules.check(fields, _ -> "lead", NOW));
                            case Validated.Refused<Fields>(var problems) -> rejected(problems);
                        })
                .toList();
    }

    private static String outcome(Validated<LeadCaptured> checked) {
        return switch (checked) {
            case Validated.Accepted<LeadCaptured>(var lead) ->
                "taken " + (lead.capturedAt().equals(NOW) ? "-" : lead.capturedAt()) + " "
                        + letter(lead.consent().email())
                        + letter(lead.consent().phone());
            case Validated.Refused<LeadCaptured>(var problems) -> rejected(problems);
        };
    }

    /** Whoever corrects the list reads it: without a remedy it is of no use. */
    private static String rejected(List<Problem> problems) {
        assertThat(problems).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        return "rejected";
    }

    private static String letter(ConsentStatus status) {
        return switch (status) {
            case GRANTED -> "g";
            case PENDING -> "p";
            case DENIED -> "d";
            case UNKNOWN -> "u";
        };
    }
}
