package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as spreadsheets and programs of many countries write them, and near neighbours that could be two. */
class UsualDatesTests {

    private static Validated<Fields> read(String date) {
        var header = List.of("Name", "E-Mail", "Datum");
        var mapping = ProposedMapping.of(header, "h.csv").mapping().with(true);
        assertThat(mapping.fields()).containsKey("capturedAt");
        return mapping.apply(new Row(Row.Header.of(header), List.of("Hi Story", "h1@hist1.example", date), 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # Months by their names in seven languages
        3. März 2026            | 2026-03-03T00:00:00Z
        3. Mär. 2026            | 2026-03-03T00:00:00Z
        03. Maerz 2026          | 2026-03-03T00:00:00Z
        Dienstag, 3. März 2026, 14:30 Uhr | 2026-03-03T14:30:00Z
        3. März 2026 um 14:30   | 2026-03-03T14:30:00Z
        7. Jänner 2026          | 2026-01-07T00:00:00Z
        12-Dez-25               | 2025-12-12T00:00:00Z
        3 mars 2026             | 2026-03-03T00:00:00Z
        1er août 2025           | 2025-08-01T00:00:00Z
        mar. 3 mars 2026 14h30  | 2026-03-03T14:30:00Z
        le 3 févr. 2026 à 9:05  | 2026-02-03T09:05:00Z
        12-dic-2025             | 2025-12-12T00:00:00Z
        12-dic-25               | 2025-12-12T00:00:00Z
        3 de marzo de 2026      | 2026-03-03T00:00:00Z
        martes, 3 de marzo de 2026 | 2026-03-03T00:00:00Z
        4 ene 2026              | 2026-01-04T00:00:00Z
        3 marzo 2026            | 2026-03-03T00:00:00Z
        3 gen 2026, 09:30       | 2026-01-03T09:30:00Z
        3 de março de 2026      | 2026-03-03T00:00:00Z
        3 de fev. de 2026       | 2026-02-03T00:00:00Z
        3 maart 2026            | 2026-03-03T00:00:00Z
        3 mrt. 2026             | 2026-03-03T00:00:00Z
        Mar 3, 2026             | 2026-03-03T00:00:00Z
        March 3rd, 2026         | 2026-03-03T00:00:00Z
        3rd of March 2026       | 2026-03-03T00:00:00Z
        Tue, 3 Mar 2026 10:00:00 | 2026-03-03T10:00:00Z
        Sept 3, 2025 3:05 PM    | 2025-09-03T15:05:00Z
        # Without zeros, with two digits of the year, with one of the hour
        1.12.2025               | 2025-12-01T00:00:00Z
        01.12.2025              | 2025-12-01T00:00:00Z
        1.2.2025                | 2025-02-01T00:00:00Z
        01.12.25                | 2025-12-01T00:00:00Z
        1.2.25                  | 2025-02-01T00:00:00Z
        01.12.2025 9:30         | 2025-12-01T09:30:00Z
        01.12.2025 09:30        | 2025-12-01T09:30:00Z
        1.12.2025 9:30:15       | 2025-12-01T09:30:15Z
        1.12.25 9:30            | 2025-12-01T09:30:00Z
        1.12.2025, 09:30:00     | 2025-12-01T09:30:00Z
        01.12.2025 23:59        | 2025-12-01T23:59:00Z
        31.12.2025              | 2025-12-31T00:00:00Z
        29.2.2024               | 2024-02-29T00:00:00Z
        # The year first
        2025-12-01              | 2025-12-01T00:00:00Z
        2025-12-1               | 2025-12-01T00:00:00Z
        2025-12-01 09:30        | 2025-12-01T09:30:00Z
        2025-12-01 9:30:15      | 2025-12-01T09:30:15Z
        2025-12-01T09:30:15     | 2025-12-01T09:30:15Z
        2025-12-01T09:30:15.123 | 2025-12-01T09:30:15.123Z
        2025-12-01T09:30:15Z    | 2025-12-01T09:30:15Z
        2025-12-01T09:30:15+01:00 | 2025-12-01T08:30:15Z
        2025-12-01T09:30:15-0600  | 2025-12-01T15:30:15Z
        2025-12-01 09:30:15 +0100 | 2025-12-01T08:30:15Z
        2025-12-01 09:30:15 +01:00 | 2025-12-01T08:30:15Z
        2025-12-01 09:30:15 UTC | 2025-12-01T09:30:15Z
        2025/12/01              | 2025-12-01T00:00:00Z
        2025/4/3 9:30           | 2025-04-03T09:30:00Z
        2025.12.01              | 2025-12-01T00:00:00Z
        2025.12.01.             | 2025-12-01T00:00:00Z
        # Day and month that can only be one of the two
        25/12/2025              | 2025-12-25T00:00:00Z
        12/25/2025              | 2025-12-25T00:00:00Z
        12/25/2025 3:05 PM      | 2025-12-25T15:05:00Z
        12/25/2025 3:05:07 pm   | 2025-12-25T15:05:07Z
        '12/25/2025, 3:05 PM'   | 2025-12-25T15:05:00Z
        12/25/2025 12:05 AM     | 2025-12-25T00:05:00Z
        25/12/2025 15:05        | 2025-12-25T15:05:00Z
        25/12/25                | 2025-12-25T00:00:00Z
        12/25/25 3:05 PM        | 2025-12-25T15:05:00Z
        5/5/2025                | 2025-05-05T00:00:00Z
        05/05/2025 9:00         | 2025-05-05T09:00:00Z
        25-12-2025              | 2025-12-25T00:00:00Z
        12-25-2025              | 2025-12-25T00:00:00Z
        # Months by their names
        'Nov 5, 2025'           | 2025-11-05T00:00:00Z
        'November 5, 2025'      | 2025-11-05T00:00:00Z
        'Nov 5, 2025, 3:05 PM'  | 2025-11-05T15:05:00Z
        'Nov 5, 2025 3:05 PM'   | 2025-11-05T15:05:00Z
        'November 5, 2025 at 3:05 PM' | 2025-11-05T15:05:00Z
        Nov 5 2025              | 2025-11-05T00:00:00Z
        5-Nov-25                | 2025-11-05T00:00:00Z
        05-Nov-2025             | 2025-11-05T00:00:00Z
        05-NOV-25               | 2025-11-05T00:00:00Z
        5 Nov 2025              | 2025-11-05T00:00:00Z
        05 November 2025        | 2025-11-05T00:00:00Z
        5 May 2025 15:05        | 2025-05-05T15:05:00Z
        # Of a date whose format is lost, the number of its day
        45992                   | 2025-12-01T00:00:00Z
        """)
    void aDateThatCanOnlyBeOneIsThatOne(String date, String instant) {
        assertThat(((Validated.Accepted<Fields>) read(date)).value().get("capturedAt"))
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # April or March
        03/04/2025
        3/4/2025
        03/04/2025 9:30
        3/4/2025 3:05 PM
        03/04/25
        03-04-2025
        12/11/2025
        # Of the year 2025, or of 2001
        01-02-03
        25-12-01
        # No date that exists
        30.2.2025
        29.02.2025
        31/11/2025
        13/13/2025
        32.1.2025
        2025-13-01
        2025-02-30
        1.12.2025 24:30
        12/25/2025 15:05 PM
        31-Nov-25
        # No date, or not all of one
        1.12.
        12/2025
        1.12.2025 9
        1.12.2025 morgen
        1.12.202
        1.12.20255
        123.12.2025
        Nov 2025
        5-Nvo-25
        gestern
        # A month and a year, or a day of it
        März 26
        März 2026
        ene-26
        12345678901
        """)
    void aDateThatCouldBeTwoOrNoneIsLeftToPeople(String date) {
        assertThat(read(date)).isInstanceOf(Validated.Refused.class);
    }

    @Test
    void spacesThatBrowsersPutBeforePmAreSpaces() {
        assertThat(((Validated.Accepted<Fields>) read("12/25/2025,\u00A03:05\u202FPM"))
                        .value()
                        .get("capturedAt"))
                .isEqualTo("2025-12-25T15:05:00Z");
    }

    @Test
    void whoMeansOneOrderSaysSoInTheMapping() {
        var text = "name: x\nkind: captures\nhistoric: true\ndates: {patterns: [%s]}\n"
                + "constants: {channel: IMPORT}\nfields: {person.email: Mail, capturedAt: Day}\n";
        var row = new Row(Row.Header.of(List.of("Mail", "Day")), List.of("a@b.example", "03/04/2025"), 2);

        assertThat(captured(text.formatted("d/M/yyyy"), row)).contains("2025-04-03T00:00:00Z");
        assertThat(captured(text.formatted("M/d/yyyy"), row)).contains("2025-03-04T00:00:00Z");
        assertThat(captured(text.formatted("d/M/yyyy, M/d/yyyy"), row)).contains("could be");
    }

    private static String captured(String mapping, Row row) {
        return switch (((Validated.Accepted<Mapping>) MappingFile.read(mapping))
                .value()
                .apply(row)) {
            case Validated.Accepted<Fields>(var fields) -> String.valueOf(fields.get("capturedAt"));
            case Validated.Refused<Fields>(var problems) -> problems.toString();
        };
    }

    @Test
    void theProposedPatternsAreReadAsTheyAreWritten() {
        var mapping = ProposedMapping.of(List.of("E-Mail", "Datum"), "h.csv").mapping();
        var again = ((Validated.Accepted<Mapping>) MappingFile.read(MappingText.of(mapping))).value();

        assertThat(MappingText.of(again)).isEqualTo(MappingText.of(mapping));
    }
}
