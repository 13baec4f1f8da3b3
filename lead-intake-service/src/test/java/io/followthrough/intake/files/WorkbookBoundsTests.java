package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookBoundsTests {

    private static ByteArrayInputStream with(String part, String begin, String again, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            var piece = again.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                zip.write(piece);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void refused(ByteArrayInputStream file, String bound) {
        assertThatThrownBy(() -> new WorkbookFile(file, Heading.of(Set.of())))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(bound);
    }

    @Test
    void oneTextDoesNotFillTheMemory() throws IOException {
        refused(with("xl/worksheets/sheet1.xml", "<sheetData><row><c><is><t>", " ", 2_000_000), "1 MB");
        refused(with("xl/sharedStrings.xml", "<sst><si><t>", " ", 2_000_000), "1 MB");
        refused(with("xl/styles.xml", "<styleSheet a=\"", "x", 2_000_000), "1 MB");
    }

    @Test
    void oneRowDoesNotFillTheMemory() throws IOException {
        refused(with("xl/worksheets/sheet1.xml", "<x:sheetData><x:row>", "<x:c/>", 1_000_000), "4 MB");
    }

    @Test
    void manyTextsDoNotFillTheMemory() throws IOException {
        refused(with("xl/sharedStrings.xml", "<sst>", "<si/>", 5_000_000), "4,000,000");
    }

    @Test
    void whatLooksLikeTagsInATextDoesNotHideIt() throws IOException {
        refused(with("xl/worksheets/sheet1.xml", "<sheetData><row><c><is><t><![CDATA[", "<row>", 1_000_000), "1 MB");
        refused(with("xl/worksheets/sheet1.xml", "<sheetData><row><!--", "]]><row>", 1_000_000), "1 MB");
        refused(with("xl/worksheets/sheet1.xml", "<sheetData><row><c t=\">\">", "<c/>", 2_000_000), "4 MB");
    }

    @Test
    void aRowIsAsWideAsASheet() throws IOException {
        refused(with("xl/worksheets/sheet1.xml", "<sheetData><row><c r=\"ZZZZZZ1\"/>", " ", 1_000), "column");
        refused(with("xl/worksheets/sheet1.xml", "<sheetData><row><c t='>' r = 'ZZZZZZ1'/>", " ", 1_000), "column");
    }

    @Test
    void entitiesAreNotEvenLookedAt() throws IOException {
        refused(
                with(
                        "xl/workbook.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                        " ",
                        1_000),
                "DOCTYPE");
        refused(with("xl/workbook.xml", "<\u0000", " ", 1_000), "UTF-8");
    }

    /** Whatever there is of real workbooks passes: commas in comments, sections, wide but real columns. */
    @Test
    void whatRealWorkbooksHaveIsNoneOfThese() {
        var bounds = new WorkbookBounds();
        var part =
                ("<?xml version=\"1.0\"?><!-- by --> <worksheet xmlns:r=\"http://a/b1\"><sheetData><row r=\"1\" spans=\"1:3\">"
                                + "<c r=\"XFD1\" t=\"inlineStr\" s=\"12\"><is><t><![CDATA[a]]b]]]></t></is></c></row></sheetData>"
                                + "<mergeCell ref=\"A1:XFD1048576\"/></worksheet>")
                        .getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> bounds.take(part, part.length)).doesNotThrowAnyException();
    }
}
