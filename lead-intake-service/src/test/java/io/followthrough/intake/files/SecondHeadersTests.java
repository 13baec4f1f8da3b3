package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that were put below each other, and what stands above the first one. */
class SecondHeadersTests {

    private static DelimitedFile file(String text) {
        return new DelimitedFile(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                FileFormat.DEFAULT,
                Heading.ofAnyTable());
    }

    private static List<Row> rows(String text) {
        try (var file = file(text)) {
            var rows = new ArrayList<Row>();
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }

    @Test
    void aHeaderInAnotherOrderSaysWhatStandsBelowIt() {
        var rows = rows("Name;E-Mail;Firma\nAnn;a@s.example;Hill\nE-Mail;Name\nb@s.example;Bob\n");

        assertThat(rows.getLast().cells()).containsExactly("Bob", "b@s.example", "");
    }

    @Test
    void belowAHeaderOfOtherThingsNobodyIsReadWrongAndEverybodyIsTold() {
        var text = "Name;E-Mail;Firma\nAnn;a@s.example;Hill\n\nFirma;Telefon\nHill;+49 30 901820\n";
        var mapping = ProposedMapping.of(List.of("Name", "E-Mail", "Firma"), "people.csv")
                .mapping();

        var last = rows(text).getLast();

        assertThat(last.number()).isEqualTo(5);
        assertThat(last.cells().getFirst()).isEqualTo("Hill; +49 30 901820");
        assertThat(mapping.apply(last))
                .isInstanceOfSatisfying(
                        Validated.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> ((Problem) problem).problem())
                                .asString()
                                .contains("second header, in row 4"));
    }

    @Test
    void whatStandsAboveTheHeaderIsToldAndSomebodyThereAllTheMore() {
        try (var file = file("List of Rita;;\nBob;b@s.example;Hill\n\nName;E-Mail;Firma\nAnn;a@s.example;Hill\n")) {
            assertThat(file.headerRow()).isEqualTo(4);
            assertThat(file.above())
                    .extracting(FileHeader::filled)
                    .containsExactly("List of Rita", "Bob, b@s.example, Hill");
            assertThat(file.leftOut()).extracting(Problem::problem).asString().contains("somebody above", "row 4");
        }
    }
}
