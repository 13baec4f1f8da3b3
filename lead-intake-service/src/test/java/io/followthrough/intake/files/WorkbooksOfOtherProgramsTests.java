package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What spreadsheets, and programs that write them, put into cells; the parts are written here as they write them. */
class WorkbooksOfOtherProgramsTests {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static String cell(String at, String attributes, String content) {
        return "<c r=\"" + at + "\" " + attributes + ">" + content + "</c>";
    }

    private static String text(String at, String text) {
        return cell(at, "t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + text + "</t></is>");
    }

    private static final String HEADER = "<row r=\"1\">" + text("A1", "Name") + text("B1", "Phone") + "</row>";

    private static List<String> only(String row) {
        return only(MAIN, row, "", "");
    }

    private static List<String> only(String namespace, String row, String sharedStrings, String properties) {
        var parts = new LinkedHashMap<String, String>();
        var office = namespace.equals(STRICT)
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override"
                        + " PartName=\"/xl/styles.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                relationships + "<Relationship Id=\"rId1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + namespace + "\" xmlns:r=\"" + office + "\">" + properties
                        + "<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships + "<Relationship Id=\"rId1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + office
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + namespace + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                        + "</cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + namespace + "\">" + sharedStrings + "</sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + namespace + "\"><sheetData>" + HEADER + row + "</sheetData></worksheet>");
        try (var file =
                new WorkbookFile(new ByteArrayInputStream(zipped(parts)), Heading.of(Set.of("Name", "Phone")))) {
            return file.next().map(Row::cells).orElseThrow();
        }
    }

    private static byte[] zipped(Map<String, String> parts) {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    @Test
    void anArchiveOfCardsIsToBeUnpacked() {
        var archive = new ByteArrayInputStream(zipped(Map.of("ann.vcf", "BEGIN:VCARD")));

        assertThatThrownBy(() -> new WorkbookFile(archive, Heading.of(Set.of("Name"))))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.problem().remedy()).startsWith("unpack it"));
    }

    @Test
    void aNumberThatIsShownInPowersOfTenIsWrittenOut() {
        assertThat(only("<row r=\"2\">" + text("A2", "Ann") + cell("B2", "", "<v>4.91712345678E11</v>") + "</row>"))
                .containsExactly("Ann", "491712345678");
    }

    @Test
    void howANameIsSpokenIsNoPartOfIt() {
        var spoken = "<si><t>山田</t><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh></si>";
        assertThat(only(MAIN, "<row r=\"2\">" + cell("A2", "t=\"s\"", "<v>0</v>") + "</row>", spoken, ""))
                .containsExactly("山田", "");
    }

    @Test
    void aTextInSeveralColoursIsOne() {
        var rich = "<si><r><t>Ann </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">Berger</t></r></si>";
        assertThat(only(MAIN, "<row r=\"2\">" + cell("A2", "t=\"s\"", "<v>0</v>") + "</row>", rich, ""))
                .containsExactly("Ann Berger", "");
    }

    @Test
    void cellsThatDoNotSayWhereTheyAreFollowEachOther() {
        assertThat(
                        only(
                                "<row><c t=\"inlineStr\"><is><t>Ann</t></is></c><c t=\"inlineStr\"><is><t>12</t></is></c></row>"))
                .containsExactly("Ann", "12");
    }

    @Test
    void aWorkbookOfTheStrictKindIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> only(STRICT, "<row r=\"2\">" + text("A2", "Ann") + "</row>", "", ""))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.problem().remedy()).contains("Strict Open XML"));
    }

    @Test
    void lettersThatXmlCannotHoldAreReadAsTheyAreEscaped() {
        assertThat(only("<row r=\"2\">" + text("A2", "Ann_x000D_\nBerger") + text("B2", "1_x005F_x000D_") + "</row>"))
                .containsExactly("Ann\r\nBerger", "1_x000D_");
    }

    @Test
    void aFormulaIsItsLastResultAndNothingWithoutOne() {
        assertThat(only("<row r=\"2\">" + cell("A2", "t=\"str\"", "<f>\"Ann\"&amp;\" B\"</f><v>Ann B</v>")
                        + cell("B2", "", "<f>1+1</f>") + "</row>"))
                .containsExactly("Ann B", "");
    }

    @Test
    void daysOfOldMacsAreCountedFromTheirFirst() {
        assertThat(only(
                        MAIN,
                        "<row r=\"2\">" + text("A2", "Ann") + cell("B2", "s=\"1\"", "<v>44561</v>") + "</row>",
                        "",
                        "<workbookPr date1904=\"1\"/>"))
                .containsExactly("Ann", "2026-01-01");
    }
}
