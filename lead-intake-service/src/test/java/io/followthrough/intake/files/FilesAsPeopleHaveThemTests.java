package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings, line ends and names that are not what they should be; each was seen to fail once. */
class FilesAsPeopleHaveThemTests {

    private static final String PEOPLE = "Name,Email\nJörg 田中 🚀,joerg@example.com\n";

    private static List<List<String>> rows(byte[] bytes) {
        try (var file = new DelimitedFile(
                new ByteArrayInputStream(bytes), FileFormat.DEFAULT, Heading.of(Set.of("Name", "Email")))) {
            var rows = new ArrayList<List<String>>();
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.map(Row::cells).orElseThrow());
            }
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "x-UTF-16LE-BOM"})
    void textIsReadInWhateverUnicodeItIsWrittenIn(String encoding) {
        assertThat(rows(PEOPLE.getBytes(Charset.forName(encoding))))
                .containsExactly(List.of("Jörg 田中 🚀", "joerg@example.com"));
    }

    @Test
    void aLetterOfTwoHalvesIsNotCutBetweenTwoPieces() {
        var text = "Name,Email\n" + "x,y\n".repeat(2045) + "a,\"" + "🚀".repeat(20_000) + "\"\n";

        var last = rows(text.getBytes(StandardCharsets.UTF_16LE)).getLast();

        assertThat(last).isEqualTo(List.of("a", "🚀".repeat(20_000)));
    }

    @Test
    void oldMacsEndLinesByACarriageReturnAlone() {
        assertThat(rows("Name,Email\rAnn,ann@example.com\rBob,bob@example.com\r".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Ann", "ann@example.com"), List.of("Bob", "bob@example.com"));
        assertThat(rows("Name,Email\r\n\"A\rB\",ann@example.com\r\n".getBytes(StandardCharsets.UTF_8)))
                .as("where lines end as usual, one within a cell is of the cell")
                .containsExactly(List.of("A\rB", "ann@example.com"));
    }

    @Test
    void emptyCellsTooManyOrTooFewCostNobody() {
        assertThat(rows(
                        "Name,Email,Note\nAnn,ann@example.com\nBob,bob@example.com,x,,\nCara,cara@example.com,x,y\nEnd\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("Ann", "ann@example.com", ""),
                        List.of("Bob", "bob@example.com", "x"),
                        List.of("Cara", "cara@example.com", "x", "y"),
                        List.of("End"));
    }

    @Test
    void cardsOfOutlookInUtf16AreCards() {
        var card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Jörg Müller\r\nEMAIL:joerg@example.com\r\nEND:VCARD\r\n";

        try (var file = new VCardFile(new ByteArrayInputStream(card.getBytes(StandardCharsets.UTF_16)))) {
            assertThat(file.next().orElseThrow().cells()).startsWith("Jörg Müller", "joerg@example.com");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MECARD:N:Stone,Bob;TEL:+49 30 901820;EMAIL:bob@example.com;ORG:Stone \\; Sons;; | Bob Stone | bob@example.com | +49 30 901820 | Stone ; Sons
            MECARD:N:Bob;EMAIL:bob@example.com;;                                            | Bob       | bob@example.com | ''            | ''
            mecard:TEL:030901820;NOTE:met at\\: fair;N:田中,健二;                             | 健二 田中  | ''              | 030901820     | ''
            """)
    void badgesThatHoldAMeCardAreCards(String text, String name, String email, String phone, String company) {
        try (var file = new VCardFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            var row = file.next().orElseThrow();
            assertThat(List.of(cell(row, "name"), cell(row, "email"), cell(row, "phone"), cell(row, "company")))
                    .containsExactly(name, email, phone, company);
            assertThat(file.next()).isEmpty();
        }
    }

    private static String cell(Row row, String column) {
        return row.cells().get(CardColumns.NAMES.indexOf(column));
    }

    @Test
    void attendeesOfACalendarAreItsRows() throws IOException {
        try (var file = new CalendarFile(getClass().getResourceAsStream("/cards/invitation.ics"))) {
            var rows = new ArrayList<List<String>>();
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get().cells());
            }
            assertThat(rows)
                    .extracting(cells -> cells.subList(0, 3) + " " + cells.get(5) + " " + cells.subList(7, 9))
                    .containsExactly(
                            "[Rita Sales, Rita@our.example, Demo, with lunch] accepted [, yes]",
                            "[Stone, Bob, bob@example.com, Demo, with lunch] accepted [individual, no]",
                            "[, ann@example.com, Demo, with lunch] needs-action [, no]",
                            "[Room 5, room5@example.com, Demo, with lunch] accepted [room, no]",
                            "[Cara Long Name of a very long Company that folds its lines, cara@example.com, Follow-up] tentative [, no]");
        }
        assertThatThrownBy(
                        () -> new CalendarFile(new ByteArrayInputStream("Name,Email".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableFileException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'PK\u0003\u0004', XLSX",
        "'begin:vcard', VCARD",
        "'\r\n BEGIN:VCALENDAR', CALENDAR",
        "'MECARD:N:x;;', VCARD",
    })
    void filesAreKnownByHowTheyBegin(String text, FileFormat.Type type) throws IOException {
        assertThat(FileSignature.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00D0\u00CF\u0011\u00E0', Excel file of before 2007",
        "%PDF-1.4, PDF",
        "'\u001F\u008B', packed",
        "'\u0089PNG', picture",
        "' <!DOCTYPE html>', web page",
        "'<?xml version=\"1.0\"?>', XML",
        "'[{\"email\": 1}]', JSON",
        "'{\"email\": 1}', JSON",
    })
    void whatNoPeopleCanBeReadFromIsToldByWhatItIs(String text, String told) {
        assertThatThrownBy(() -> FileSignature.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name,Email", "[Name],Email", "\"Name\";\"Email\"", "{Name},x", "", "<Name>;x"})
    void textMayBeAnything(String text) throws IOException {
        assertThat(FileSignature.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isNull();
    }
}
