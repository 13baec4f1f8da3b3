package io.followthrough.intake.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.DatePattern;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FieldSource.LetterCase;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {

    private static final Row.Header HEADER = Row.Header.of(List.of("id", "when", "origin", "worth"));
    private static final ValueFormat BRAZIL = new ValueFormat(
            List.of(DatePattern.of("yyyy.MM.dd H:mm"), DatePattern.of("yyyy.MM.dd")),
            ZoneId.of("America/Sao_Paulo"),
            ',');

    private static Mapping mapping(Map<String, FieldSource> fields) {
        return new Mapping(
                "test",
                InputKind.ACTIVITY,
                FileFormat.DEFAULT,
                BRAZIL,
                true,
                Map.of("kind", "DEAL_WON"),
                fields,
                List.of(new SkipRule("id", Set.of("test", ""), null)));
    }

    private static Row row(String... cells) {
        return new Row(HEADER, List.of(cells), 2);
    }

    private static Fields apply(Map<String, FieldSource> fields, Row row) {
        return switch (mapping(fields).apply(row)) {
            case Validated.Accepted<Fields>(var value) -> value;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void aFormulaThatFoundNothingIsNobodysName() {
        var fields = Map.of("at", FieldSource.of("when"), "person.name", FieldSource.of("origin"));

        assertThat(apply(fields, row("1", "2018.02.26", "#N/A", "")).get("person.name"))
                .isNull();
        assertThat(apply(fields, row("1", "2018.02.26", "#Ann", "")).get("person.name"))
                .isEqualTo("#Ann");
    }

    @Test
    void aSecondColumnOfTheSameNameIsKeptAsItCame() {
        var twice = Row.Header.of(List.of("id", "E-Mail", "E-Mail", "when"));
        var fields = Map.of("at", FieldSource.of("when"), "person.email", FieldSource.of("E-Mail"));
        var read = apply(fields, new Row(twice, List.of("1", "a@b.example", "c@d.example", "2018.02.26"), 2));

        assertThat(read.get("person.email")).isEqualTo("a@b.example");
        assertThat(read.get("unreadable[0].field")).isEqualTo("person.email");
        assertThat(read.get("unreadable[0].value")).isEqualTo("c@d.example");
        assertThat(apply(fields, new Row(twice, List.of("1", "a@b.example", "a@b.example", "2018.02.26"), 2))
                        .hasBelow("unreadable[0]"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2018.02.26 9:58, 2018-02-26T12:58:00Z",
        "2018.07.26 19:58, 2018-07-26T22:58:00Z",
        "2018.02.01, 2018-02-01T02:00:00Z",
        // Midnight did not exist that day in Brazil: the day began at one o'clock.
        "2017.10.15, 2017-10-15T03:00:00Z",
        "2018-02-26T12:00:00+01:00, 2018-02-26T11:00:00Z",
        // Of a date whose format is lost, the number of its day.
        "43157, 2018-02-26T03:00:00Z",
        "43157.415277777778, 2018-02-26T12:58:00Z",
    })
    void aDateIsReadByThePatternsInItsZone(String text, String instant) {
        assertThat(apply(Map.of("at", FieldSource.of("when")), row("1", text, "", ""))
                        .get("at"))
                .isEqualTo(instant);
    }

    @Test
    void aDateThatDoesNotExistIsRefusedAndNotMoved() {
        var refused = mapping(Map.of("at", FieldSource.of("when"))).apply(row("1", "2018.02.30", "", ""));
        assertThat(((Validated.Refused<Fields>) refused).problems())
                .extracting(Problem::field)
                .containsExactly("at");
    }

    @Test
    void aNumberIsReadByItsDecimalMark() {
        assertThat(apply(Map.of("deal.value", FieldSource.of("worth")), row("1", "", "", "1.234.567,89"))
                        .get("deal.value"))
                .isEqualTo("1234567.89");
    }

    @Test
    void cellsAreTranslatedAndTheRestHasAValueOfItsOwn() {
        var channel = new FieldSource(
                "origin", Map.of("Social", "SOCIAL_MEDIA"), "IMPORT", "WEB_FORM", false, LetterCase.AS_IS);
        var fields = Map.of("answers.channel", channel);
        assertThat(apply(fields, row("1", "", "Social", "")).get("answers.channel"))
                .isEqualTo("SOCIAL_MEDIA");
        assertThat(apply(fields, row("1", "", "Fax", "")).get("answers.channel"))
                .isEqualTo("IMPORT");
        assertThat(apply(fields, row("1", "", " ", "")).get("answers.channel")).isEqualTo("WEB_FORM");
    }

    @Test
    void constantsAndHistoryAreInEveryRow() {
        assertThat(apply(Map.of("text", FieldSource.of("origin")), row("1", "", "", "")))
                .isEqualTo(Fields.of(Map.of("kind", "DEAL_WON", "historic", "true")));
    }

    @Test
    void aRequiredCellIsNotEmpty() {
        var required = new FieldSource("when", Map.of(), null, null, true, LetterCase.AS_IS);
        assertThat(mapping(Map.of("at", required)).apply(row("1", "", "", ""))).isInstanceOf(Validated.Refused.class);
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsRefusedAndNotShifted() {
        assertThat(mapping(Map.of()).apply(row("1", "2"))).isInstanceOf(Validated.Refused.class);
    }

    @Test
    void rowsThatAreNotMeantArePassedOver() {
        assertThat(mapping(Map.of()).skips(row("test", "", "", ""))).isTrue();
        assertThat(mapping(Map.of()).skips(row(" ", "", "", ""))).isTrue();
        assertThat(mapping(Map.of()).skips(row("1", "", "", ""))).isFalse();
    }

    @Test
    void aColumnThatTheFileLacksIsToldWithTheNearest() {
        assertThat(mapping(Map.of("at", FieldSource.of("wen"))).missingIn(HEADER.names()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("when"));
    }
}
