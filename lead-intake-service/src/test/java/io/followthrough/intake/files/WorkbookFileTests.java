package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.intake.domain.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookFileTests {

    private static byte[] workbook() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "All people");
            sheet.value(2, 0, "Name");
            sheet.value(2, 1, "E-Mail");
            sheet.value(2, 2, "Since");
            sheet.value(2, 3, "Staff");
            sheet.value(2, 4, "Agrees");
            sheet.value(3, 0, "Jörg 田中");
            sheet.value(3, 1, "joerg@example.com");
            sheet.value(3, 2, LocalDateTime.of(2026, 2, 26, 9, 58));
            sheet.style(3, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(3, 3, 1234567);
            sheet.value(3, 4, true);
            sheet.value(5, 0, "Ann");
            sheet.value(5, 2, LocalDate.of(2026, 1, 31));
            sheet.style(5, 2).format("dd.mm.yyyy").set();
            sheet.value(5, 3, 12.5);
        }
        return target.toByteArray();
    }

    /** By a filter people keep back those who have not agreed, or have forgotten that there is one. */
    @Test
    void rowsThatAFilterHidesAreReadAndThatIsTold() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "E-Mail");
            for (var row = 1; row < 5; row++) {
                sheet.value(row, 0, "Row " + row);
                sheet.value(row, 1, "row" + row + "@example.com");
            }
            sheet.hideRow(2);
            sheet.hideRow(4);
            sheet.hideRow(7);
        }
        try (var file = new WorkbookFile(new ByteArrayInputStream(target.toByteArray()), Heading.ofAnyTable())) {
            assertThat(file.leftOut())
                    .extracting(Problem::problem)
                    .containsExactly("has 2 rows that are not shown, and read all the same");
            for (var number = 2; number <= 5; number++) {
                assertThat(file.next().orElseThrow().number()).isEqualTo(number);
            }
            assertThat(file.next()).isEmpty();
        }
    }

    @Test
    void rowsThatAreOnlyColouredAreNotReadAndNoRowIsLost() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "E-Mail");
            for (var row : new int[] {1, 900}) {
                sheet.value(row, 0, "Row " + row);
                sheet.value(row, 1, "row" + row + "@example.com");
            }
            for (var row = 2; row < 3_000; row++) {
                if (row != 900) {
                    sheet.style(row, 0).fillColor("FFFF00").set();
                }
            }
            workbook.newWorksheet("Empty").style(2_000, 0).fillColor("FFFF00").set();
        }
        try (var file = new WorkbookFile(new ByteArrayInputStream(target.toByteArray()), Heading.ofAnyTable())) {
            assertThat(file.next().orElseThrow().number()).isEqualTo(2);
            assertThat(file.next().orElseThrow().number()).isEqualTo(901);
            assertThat(file.next()).isEmpty();
            assertThat(file.leftOut()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"1\"><c><v>1</v></c></row><row r=\"7\"><c s=\"2\"/></row> | 1",
                "<x:row r=\"3\" spans=\"1:2\"><x:c t=\"inlineStr\"><x:is><x:t>Ann</x:t></x:is></x:c></x:row> | 3",
                "<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row/> | 2",
                "<row spans=\"1:9\" r='12'><c r=\"A12\"><f>A1</f><v>5</v></c></row> | 12",
                "<row r=\"4\"/> | 0",
                "<nothing/> | 0",
                "<row r=\"1\">\u0000</row> | 9223372036854775807",
            })
    void theLastRowWithAnythingInItIsFoundHoweverTheSheetIsWritten(String xml, long last) {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        var row = new LastFilledRow();
        for (var each : bytes) {
            row.take(new byte[] {each}, 1);
        }

        assertThat(row.number()).isEqualTo(last);
    }

    @Test
    void theFirstSheetIsReadAsTextsDatesAndNumbersWhateverItShows() throws IOException {
        try (var file = new WorkbookFile(new ByteArrayInputStream(workbook()), Heading.of(Set.of("Name", "E-Mail")))) {
            assertThat(file.columns()).containsExactly("Name", "E-Mail", "Since", "Staff", "Agrees");
            var first = file.next().orElseThrow();
            assertThat(first.number()).isEqualTo(4);
            assertThat(first.cells())
                    .isEqualTo(List.of("Jörg 田中", "joerg@example.com", "2026-02-26 09:58", "1234567", "true"));
            var second = file.next().orElseThrow();
            assertThat(second.number()).isEqualTo(6);
            assertThat(second.cells()).isEqualTo(List.of("Ann", "", "2026-01-31", "12.5", ""));
            assertThat(file.next()).isEmpty();
        }
    }

    @Test
    void whatIsNoWorkbookIsTold() {
        var text = "Name;E-Mail\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new WorkbookFile(new ByteArrayInputStream(text), Heading.of(Set.of())))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void sheetsThatAreHiddenOrEmptyAreNotThePeoples() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            var hidden = workbook.newWorksheet("lists");
            hidden.value(0, 0, "Name");
            hidden.value(1, 0, "a value to choose from");
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            workbook.newWorksheet("Sheet1");
            var people = workbook.newWorksheet("People");
            people.value(0, 0, "Name");
            people.value(1, 0, "Ann");
        }

        try (var file = new WorkbookFile(new ByteArrayInputStream(target.toByteArray()), Heading.of(Set.of("Name")))) {
            assertThat(file.next().orElseThrow().cells()).containsExactly("Ann");
        }
    }

    @Test
    void aSecondSheetWithRowsIsTold() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            for (var name : List.of("Customers", "Prospects")) {
                var people = workbook.newWorksheet(name);
                people.value(0, 0, "Name");
                people.value(1, 0, "Ann");
            }
            workbook.newWorksheet("Sheet3");
        }

        try (var file = new WorkbookFile(new ByteArrayInputStream(target.toByteArray()), Heading.of(Set.of("Name")))) {
            assertThat(file.leftOut())
                    .extracting(Problem::problem)
                    .containsExactly("has further sheets, which were not read: Prospects");
        }
        try (var file = new WorkbookFile(new ByteArrayInputStream(workbook()), Heading.of(Set.of("Name")))) {
            assertThat(file.leftOut()).isEmpty();
        }
    }

    @Test
    void nothingIsLeftBehindOfWhatIsNoWorkbook() throws IOException {
        var whole = workbook();
        var before = copies();

        for (var bytes : List.of("Name".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length / 2))) {
            assertThatThrownBy(() -> new WorkbookFile(new ByteArrayInputStream(bytes), Heading.of(Set.of())))
                    .isInstanceOf(UnreadableFileException.class);
        }
        new WorkbookFile(new ByteArrayInputStream(whole), Heading.of(Set.of())).close();

        assertThat(copies()).isEqualTo(before);
    }

    private static List<Path> copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("import.*\\.xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
