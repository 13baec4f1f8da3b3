package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedFileTests {

    private static final FileFormat SEMICOLONS =
            new FileFormat(FileFormat.Type.DELIMITED, ';', '"', StandardCharsets.UTF_8);

    private static List<List<String>> rows(byte[] bytes, FileFormat format) {
        var rows = new ArrayList<List<String>>();
        try (var file = new DelimitedFile(new ByteArrayInputStream(bytes), format)) {
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
}
