package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Good to have met you" may only be said to who has come: by a calendar, who accepted what is over by now. */
class CalendarGuestsTests {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static Row guest(String method, String event, String attendee) {
        var lines = Arrays.stream(event.split(" "))
                .map(line -> line.replace('_', ' ') + "\r\n")
                .collect(Collectors.joining());
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + (method.isEmpty() ? "" : "METHOD:" + method + "\r\n")
                + "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Winter fair\r\n" + lines + "ATTENDEE" + attendee
                + ":mailto:guest@ical.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        try (var file = new CalendarFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return file.next().orElseThrow();
        }
    }

    private static Mapping calendars() {
        return ((Validated.Accepted<Mapping>) MappingFile.read(MappingFile.ofCalendars())).value();
    }

    private static Fields fields(Mapping mapping, Row row) {
        return ((Validated.Accepted<Fields>) mapping.apply(row)).value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # method | event                                                                        | attendee                 | becomes
        REQUEST  | DTSTART:20261103T100000Z DTEND:20261103T110000Z                              | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        REQUEST  | DTSTART:20261130T100000Z DTEND:20261130T120000Z                              | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        REQUEST  | DTSTART:20261130T100000Z DTEND:20261130T120001Z                              | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART:20261220T100000Z                                                     | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART:20261220T100000Z                                                     | ;PARTSTAT=NEEDS-ACTION   | IMPORT
        ''       | DTSTART:20261220T100000Z                                                     | ;PARTSTAT=TENTATIVE      | IMPORT
        ''       | DTSTART:20261220T100000Z                                                     | ;PARTSTAT=DECLINED       | -
        ''       | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=DECLINED       | -
        ''       | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=declined       | -
        ''       | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=accepted       | NETWORKING_EVENT
        ''       | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=TENTATIVE      | IMPORT
        ''       | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=NEEDS-ACTION   | IMPORT
        ''       | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=DELEGATED      | IMPORT
        ''       | DTSTART:20261103T100000Z                                                     | ''                       | IMPORT
        ''       | DTSTART:20261103T100000Z STATUS:CANCELLED                                    | ;PARTSTAT=ACCEPTED       | -
        ''       | DTSTART:20261103T100000Z STATUS:CONFIRMED                                    | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        CANCEL   | DTSTART:20261103T100000Z                                                     | ;PARTSTAT=ACCEPTED       | -
        cancel   | DTSTART:20261103T100000Z STATUS:CONFIRMED                                    | ;PARTSTAT=ACCEPTED       | -
        ''       | SUMMARY:x                                                                    | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART:soon                                                                 | ;PARTSTAT=ACCEPTED       | IMPORT
        # All day: until that day has ended everywhere.
        ''       | DTSTART;VALUE=DATE:20261128                                                  | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART;VALUE=DATE:20261129                                                  | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART;VALUE=DATE:20261130                                                  | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART;VALUE=DATE:20261128 DTEND;VALUE=DATE:20261201                        | ;PARTSTAT=ACCEPTED       | IMPORT
        # By its length.
        ''       | DTSTART:20261130T100000Z DURATION:PT1H                                       | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART:20261130T100000Z DURATION:PT3H                                       | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART:20261120T100000Z DURATION:P1W                                        | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART:20261125T100000Z DURATION:P1W                                        | ;PARTSTAT=ACCEPTED       | IMPORT
        # By its clock: 13 h in Berlin is now, 8 h in New York is in an hour.
        ''       | DTSTART;TZID=Europe/Berlin:20261130T130000                                   | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART;TZID=America/New_York:20261130T080000                                | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART;TZID=W._Europe_Standard_Time:20261130T090000                         | ;PARTSTAT=ACCEPTED       | IMPORT
        ''       | DTSTART;TZID=W._Europe_Standard_Time:20261129T090000                         | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART:20261130T090000                                                      | ;PARTSTAT=ACCEPTED       | IMPORT
        # A series has met when its first time is over.
        ''       | DTSTART:20261103T100000Z RRULE:FREQ=WEEKLY                                   | ;PARTSTAT=ACCEPTED       | NETWORKING_EVENT
        ''       | DTSTART:20261103T100000Z                                                     | ;CUTYPE=ROOM;PARTSTAT=ACCEPTED | -
        """)
    void aGuestHasComeWhoAcceptedWhatIsOver(String method, String event, String attendee, String becomes) {
        var row = guest(method, event, attendee);
        var mapping = calendars().asOf(NOW);

        assertThat(mapping.skips(row) ? "-" : fields(mapping, row).get("channel"))
                .isEqualTo(becomes);
    }

    @Test
    void nobodyHasComeBeforeItIsSaidWhatTimeItIs() {
        var row = guest("", "DTSTART:20261103T100000Z", ";PARTSTAT=ACCEPTED");

        assertThat(fields(calendars(), row).get("channel")).isEqualTo("IMPORT");
    }

    @Test
    void theSameFileTellsMoreAfterTheEvent() {
        var row = guest("", "DTSTART:20261220T100000Z", ";PARTSTAT=ACCEPTED");
        var before = calendars().asOf(NOW);
        var after = calendars().asOf(Instant.parse("2026-12-21T12:00:00Z"));

        assertThat(fields(after, row).get("channel")).isEqualTo("NETWORKING_EVENT");
        assertThat(after.origin(row)).isNotEqualTo(before.origin(row));
        assertThat(before.origin(row))
                .isEqualTo(calendars().asOf(NOW.plusSeconds(60)).origin(row));
    }

    @ParameterizedTest
    @CsvSource({
        "Attending, 2026-11-28, NETWORKING_EVENT",
        "Attending, 2026-11-30, IMPORT",
        "Attending, 2026-12-20, IMPORT",
        "Attending, '', IMPORT",
        "Attending, in spring, IMPORT",
        "Checked In, 2026-11-30, NETWORKING_EVENT",
        "Not Attending, 2026-11-28, -",
        "Transferred, 2026-11-28, -",
    })
    void aTicketOfEventbriteIsNoMeetingBeforeItsDay(String status, String day, String becomes) {
        var header = List.of("Attendee #", "Ticket Type", "Email", "Attendee Status", "Event Start Date");
        var mapping = ProposedMapping.of(header, "x.csv").mapping().asOf(NOW);
        var row = new Row(Row.Header.of(header), List.of("1", "Free", "a@b.example", status, day), 2);

        assertThat(mapping.skips(row) ? "-" : fields(mapping, row).get("channel"))
                .isEqualTo(becomes);
    }

    @Test
    void aMappingOfWhatIsToComeIsReadAsItIsWritten() {
        var text = MappingText.of(calendars());
        var again = ((Validated.Accepted<Mapping>) MappingFile.read(text)).value();

        assertThat(again.toCome()).isEqualTo(calendars().toCome());
        assertThat(MappingFile.read(text.replace("until: ends", "until2: ends")))
                .isInstanceOf(Validated.Refused.class);
    }
}
