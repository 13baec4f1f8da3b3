package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelimitedFileTests {

    private static final FileFormat SEMICOLONS =
            new FileFormat(FileFormat.Type.DELIMITED, ';', '"', StandardCharsets.UTF_8);

    private static List<List<String>> rows(byte[] bytes, FileFormat format) {
        var rows = new ArrayList<List<String>>();
        try (var file = new DelimitedFile(new ByteArrayInputStream(bytes), format, Heading.of(Set.of()))) {
            rows.add(file.columns());
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get().cells());
            }
        }
        return rows;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreUnderstood() {
        assertThat(rows(utf8("\uFEFFid;name\r\n1;São\r\n"), SEMICOLONS))
                .containsExactly(List.of("id", "name"), List.of("1", "São"));
    }

    @Test
    void aByteOrderMarkSaysTheEncoding() {
        assertThat(rows("\uFEFFid;name\n1;São\n".getBytes(StandardCharsets.UTF_16LE), SEMICOLONS))
                .containsExactly(List.of("id", "name"), List.of("1", "São"));
    }

    @Test
    void quotedCellsMayHoldDelimitersQuotesAndLines() {
        assertThat(rows(utf8("a,b\n\"x, \"\"y\"\"\",\"line 1\nline 2\"\n"), FileFormat.DEFAULT)
                        .get(1))
                .containsExactly("x, \"y\"", "line 1\nline 2");
    }

    @Test
    void aFileInAnotherEncodingIsToldAndNotGarbled() {
        var latin = "id;name\n1;São Paulo\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> rows(latin, SEMICOLONS))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("UTF-8");
        assertThat(rows(latin, new FileFormat(FileFormat.Type.DELIMITED, ';', '"', Charset.forName("windows-1252")))
                        .get(1))
                .containsExactly("1", "São Paulo");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThatThrownBy(() -> rows(new byte[0], SEMICOLONS)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aRejectedFormulaIsHarmlessInASpreadsheetAndItselfAgainWhenLoaded() {
        var target = new ByteArrayOutputStream();
        try (var rejects = new RejectsFile(target, ';', List.of("id", "phone"))) {
            rejects.write(
                    List.of("=cmd|' /C calc'!A0", "+49301"), List.of(new Problem("person", "is wrong", "mend it")));
        }

        assertThat(target.toString(StandardCharsets.UTF_8)).contains("'=cmd").contains("'+49301");
        assertThat(rows(target.toByteArray(), SEMICOLONS))
                .containsExactly(
                        List.of("id", "phone", "problems"),
                        List.of("=cmd|' /C calc'!A0", "+49301", "person is wrong (mend it)"));
    }

    private static List<Row> numbered(String text, String... wanted) {
        var rows = new ArrayList<Row>();
        try (var file = new DelimitedFile(
                new ByteArrayInputStream(utf8(text)), FileFormat.DEFAULT, Heading.of(Set.of(wanted)))) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsRowAndNoOther() {
        var rows = numbered("id,name\n1,Ann\n2,\"Ben\n3,Cara\n4,\"Dan, Jr.\"\n5,Eve\n");
        assertThat(rows).extracting(Row::number).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows.get(1).cells()).containsExactly("2,\"Ben", "");
        assertThat(rows.get(2).cells()).containsExactly("3", "Cara");
        assertThat(rows.get(3).cells()).containsExactly("4", "Dan, Jr.");
        assertThat(rows.get(4).cells()).containsExactly("5", "Eve");
    }

    @Test
    void aQuoteWithinATextIsAQuoteAndOneBehindAnotherIsNot() {
        var rows = numbered("id,name\n1,Ann \"the boss\" A\n2,\"Ben \"the boss\" B\"\n3, \"Cara\" \n");
        assertThat(rows.get(0).cells()).containsExactly("1", "Ann \"the boss\" A");
        assertThat(rows.get(1).cells()).containsExactly("2,\"Ben \"the boss\" B\"", "");
        assertThat(rows.get(2).cells()).containsExactly("3", "Cara");
    }

    @Test
    void rowsKeepTheNumbersOfASpreadsheetOverPreamblesAndBlankLines() {
        var rows = numbered("Report of today\n\nid;name\n\n1;Ann\n;\n2;Ben\n", "id", "name");
        assertThat(rows).extracting(Row::number).containsExactly(5L, 7L);
        assertThat(rows.get(1).cells()).containsExactly("2", "Ben");
    }

    @Test
    void aTitleThatASpreadsheetPaddedIsNoHeader() {
        var file = utf8(
                "Messe Hannover 2026;;;\n;;;\nVorname;Nachname;E-Mail;Firma\nUlla;Titel;ut@imp.example;Titel AG\n");
        assertThat(rows(file, SEMICOLONS))
                .containsExactly(
                        List.of("Vorname", "Nachname", "E-Mail", "Firma"),
                        List.of("Ulla", "Titel", "ut@imp.example", "Titel AG"));
    }

    @Test
    void aTitleAboveTheHeaderIsNoHeaderAlsoWhenNobodyKnowsTheColumns() {
        assertThat(numbered("Participants, 2026\nid;name;mail\n1;Ann;a@b.example\n2;Ben;b@b.example\n")
                        .getFirst()
                        .cells())
                .containsExactly("1", "Ann", "a@b.example");
    }

    @Test
    void aLineThatIsNoUtf8IsReadAsOldProgramsWriteWhereNobodySaysTheEncoding() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id;name\n1;São\n".getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes(utf8("2;Jörg\n"));
        assertThat(rows(bytes.toByteArray(), FileFormat.DEFAULT))
                .containsExactly(List.of("id", "name"), List.of("1", "São"), List.of("2", "Jörg"));
    }

    @Test
    void ofTwoColumnsWithOneNameEachCanBeNamed() {
        assertThat(rows(utf8("mail,mail,mail\na,b,c\n"), FileFormat.DEFAULT).getFirst())
                .containsExactly("mail", "mail (2)", "mail (3)");
    }
}
