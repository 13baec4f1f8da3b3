package io.followthrough.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.application.imports.ChooseMapping;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.files.RowFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of somebody in a file that went through a spreadsheet, from its bytes to the capture. */
class SpreadsheetsAsPeopleSaveThemTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private record Stored(String name, byte[] bytes) implements ReceiveImport.Upload {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static List<LeadCaptured> people(String name, byte[] bytes, FileFormat.Type type) {
        var file = new Stored(name, bytes);
        var chosen = switch (ChooseMapping.choose(file, null, type, ChooseMapping.As.LIVE)) {
            case Validated.Accepted<ChooseMapping.Chosen>(var found) -> found;
            case Validated.Refused<ChooseMapping.Chosen>(var problems) -> throw new AssertionError(problems);
        };
        var rules = new CaptureRules(new LibPhoneNumbers(), IntakePolicy.DEFAULT);
        var people = new ArrayList<LeadCaptured>();
        try (var rows = RowFile.open(
                file.open(), chosen.mapping().format(), chosen.mapping().columns())) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!chosen.mapping().skips(row.get())
                        && chosen.mapping().apply(row.get()) instanceof Validated.Accepted<Fields>(var fields)
                        && rules.check(fields, _ -> "lead", NOW)
                                instanceof Validated.Accepted<LeadCaptured>(var lead)) {
                    people.add(lead);
                }
            }
        }
        return people;
    }

    private static String told(LeadCaptured lead) {
        Person person = lead.person();
        return String.join(
                " ",
                String.valueOf(person.name()),
                String.valueOf(person.email()),
                String.valueOf(person.phone()),
                lead.unreadable().isEmpty()
                        ? "-"
                        : String.join(
                                ",",
                                lead.unreadable().stream()
                                        .map(UnreadPart::field)
                                        .toList()));
    }

    /** {@code ¶} ends a line, {@code →} is a tab. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', nullValues = "", textBlock = """
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,4.91512E+12,DE                 ! Ann a@s.example null person.phone
        UTF-8        ! Name;Email;Phone;Country¶Ann;a@s.example;4,91512E+12;DE                 ! Ann a@s.example null person.phone
        UTF-8        ! Name;Email;Phone;Country¶Ann;a@s.example;4,915112345678E+12;DE          ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,15112345678,DE                 ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,4915112345678,Germany          ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,4915112345678.0,Germany        ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,4915112345678,                 ! Ann a@s.example null person.phone
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,'015112345678,DE               ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,'+4915112345678,               ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,"=""015112345678\""",DE         ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone,Country¶Ann,a@s.example,+49 151 123 456 78,            ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name→Email→Phone→Country¶Ann→a@s.example→3,01234567E8→DE                ! Ann a@s.example +49301234567 -
        UTF-8        ! sep=;¶Name;Email;Phone¶Ann;a@s.example;+4915112345678                   ! Ann a@s.example +4915112345678 -
        UTF-8        ! Contact;;Reach;¶Name;Email;Phone;Country¶Ann;a@s.example;15112345678;DE ! Ann a@s.example +4915112345678 -
        UTF-8        ! Contact data;;Company;¶Vorname;Nachname;Firma;Mobil;Mail¶Ann;Stone;Hill;+4915112345678;a@s.example ! Ann Stone a@s.example +4915112345678 -
        UTF-8        ! Kontaktdaten,,,Firma¶As of 1 March: do not share¶¶Vorname,Nachname,Firma,E-Mail¶Ann,Stone,Hill,a@s.example ! Ann Stone a@s.example null -
        UTF-8        ! Name;E-Mail;;¶Ann;a@s.example;met at the bar;                            ! Ann a@s.example null column
        UTF-8        ! Newsletter¶E-Mail¶a@s.example                                            ! null a@s.example null -
        UTF-8        ! Imię;Stan;Adres e-mail¶Ann;Kontakt;a@s.example                          ! Ann a@s.example null -
        UTF-8        ! Name;Firma;E-Mail¶Ann;Hill;a@s.example¶Name;Firma;E-Mail                ! Ann a@s.example null -
        UTF-8        ! Name;E-Mail;Umsatz¶Ann;a@s.example;5¶Summe;;5                           ! Ann a@s.example null -
        UTF-8        ! ID;Name;E-Mail;Umsatz¶4;Ann;a@s.example;5¶Gesamt: 1;;;5                 ! Ann a@s.example null -
        UTF-8        ! People of the fair¶¶Name,Email,Phone¶Ann,a@s.example,+4915112345678     ! Ann a@s.example +4915112345678 -
        UTF-16LE     ! Name→Email→Phone¶Jörg→a@s.example→+4915112345678                        ! Jörg a@s.example +4915112345678 -
        UTF-16       ! Name→Email→Phone¶Jörg→a@s.example→+4915112345678                        ! Jörg a@s.example +4915112345678 -
        windows-1252 ! Name;Email;Phone¶Jörg Größe;a@s.example;+4915112345678                  ! Jörg Größe a@s.example +4915112345678 -
        windows-1252 ! Name;Email;Phone¶Zoë „Z“ €;a@s.example;+4915112345678                   ! Zoë „Z“ € a@s.example +4915112345678 -
        x-MacRoman   ! Name;Email;Phone¶Jörg Größe;a@s.example;+4915112345678                  ! Jörg Größe a@s.example +4915112345678 -
        x-MacRoman   ! Name;Email;Phone¶Éloïse Ñandú;a@s.example;+4915112345678                ! Éloïse Ñandú a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone¶"Ann ",  A@S.example ,+4915112345678                   ! Ann a@s.example +4915112345678 -
        UTF-8        ! Name,Email,Phone¶Ann,a@s.example,#N/A                                   ! Ann a@s.example null -
        UTF-8        ! Name,Email,Phone¶Ann,a@s.example,#######                                ! Ann a@s.example null person.phone
        """)
    void somebodyInTextIsReadAsTheyAre(String encoding, String text, String told) {
        var end = encoding.equals("x-MacRoman") ? "\r" : "\r\n";
        var bytes = (text.strip() + "¶").replace("¶", end).replace('→', '\t').getBytes(Charset.forName(encoding));

        assertThat(people("people.csv", bytes, FileFormat.Type.DELIMITED))
                .extracting(SpreadsheetsAsPeopleSaveThemTests::told)
                .containsExactly(told.strip());
    }

    private static byte[] workbook(Consumer<Worksheet> filled) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            filled.accept(workbook.newWorksheet("People"));
        }
        return target.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case Number number -> sheet.value(row, i, number);
                case LocalDate date -> {
                    sheet.value(row, i, date);
                    sheet.style(row, i).format("dd.mm.yyyy").set();
                }
                default -> sheet.value(row, i, String.valueOf(cells[i]));
            }
        }
    }

    private static List<String> toldOf(Consumer<Worksheet> filled) throws IOException {
        return people("people.xlsx", workbook(filled), FileFormat.Type.XLSX).stream()
                .map(SpreadsheetsAsPeopleSaveThemTests::told)
                .toList();
    }

    @Test
    void numbersOfASheetAreTelephoneNumbers() throws IOException {
        assertThat(toldOf(sheet -> {
                    row(sheet, 0, "Name", "Email", "Phone", "Country");
                    row(sheet, 1, "Ann", "a@s.example", 4915112345678L, "DE");
                    row(sheet, 2, "Bob", "b@s.example", 15112345678L, "DE");
                    row(sheet, 3, "Cara", "c@s.example", 3.01234567E8, "DE");
                    row(sheet, 4, "Dan", "d@s.example", 301234567L, "DE");
                    sheet.style(4, 2).format("0000000000").set();
                }))
                .containsExactly(
                        "Ann a@s.example +4915112345678 -",
                        "Bob b@s.example +4915112345678 -",
                        "Cara c@s.example +49301234567 -",
                        "Dan d@s.example +49301234567 -");
    }

    @Test
    void mergedTitlesTwoHeadersAndHiddenRowsCostNobody() throws IOException {
        assertThat(toldOf(sheet -> {
                    row(sheet, 0, "Everybody whom we met");
                    sheet.range(0, 0, 0, 2).merge();
                    row(sheet, 1, "Who", "", "How");
                    sheet.range(1, 0, 1, 1).merge();
                    row(sheet, 2, "Name", "Company", "Email");
                    row(sheet, 3, "Ann", "Stone", "a@s.example", "without a name");
                    row(sheet, 4, "Bob", "", "b@s.example");
                    sheet.range(3, 1, 4, 1).merge();
                    sheet.hideRow(4);
                    row(sheet, 5, "Cara", "Hill", "c@s.example");
                    sheet.setAutoFilter(2, 0, 5, 2);
                }))
                .containsExactly("Ann a@s.example null column", "Bob b@s.example null -", "Cara c@s.example null -");
    }

    @Test
    void aSheetThatSaysHowToFillInTheNextIsNotThePeoples() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            row(workbook.newWorksheet("Hinweise"), 0, "Bitte je Kontakt eine Zeile", "Company");
            var people = workbook.newWorksheet("Kontakte");
            row(people, 0, "Kontaktdaten", "", "Firma");
            people.range(0, 0, 0, 1).merge();
            row(people, 1, "Vorname", "Nachname", "Unternehmen", "Mail");
            row(people, 2, "Ann", "Stone", "Hill", "a@s.example");
            row(people, 3, "Summe", "", "", 1);
        }

        assertThat(people("people.xlsx", target.toByteArray(), FileFormat.Type.XLSX))
                .extracting(SpreadsheetsAsPeopleSaveThemTests::told)
                .containsExactly("Ann Stone a@s.example null -");
    }

    @Test
    void daysAreThoseThatTheSheetShows() throws IOException {
        var leads = people(
                "people.xlsx",
                workbook(sheet -> {
                    row(sheet, 0, "Name", "Email", "Created at");
                    row(sheet, 1, "Ann", "a@s.example", LocalDate.of(2026, 1, 31));
                    row(sheet, 2, "Bob", "b@s.example", 46053);
                }),
                FileFormat.Type.XLSX);

        assertThat(leads)
                .extracting(LeadCaptured::capturedAt)
                .containsExactly(Instant.parse("2026-01-31T00:00:00Z"), Instant.parse("2026-01-31T00:00:00Z"));
    }
}
