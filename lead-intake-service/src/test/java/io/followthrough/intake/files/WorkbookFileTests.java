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
