package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
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
        try (var file = new WorkbookFile(new ByteArrayInputStream(workbook()), Set.of("Name", "E-Mail"))) {
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
        assertThatThrownBy(() -> new WorkbookFile(new ByteArrayInputStream(text), Set.of()))
                .isInstanceOf(UnreadableFileException.class);
    }
}
