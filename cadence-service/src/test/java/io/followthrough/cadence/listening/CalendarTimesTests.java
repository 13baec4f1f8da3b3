package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is asked for another time has to know which one is meant. */
class CalendarTimesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260305T140000Z | Thu 5 Mar 2026, 14:00 (UTC)",
                "DTSTART;TZID=W. Europe Standard Time:20261204T140000 | Fri 4 Dec 2026, 14:00 (W. Europe Standard Time)",
                "DTSTART;TZID=\"Europe/Berlin\":20261204T143000 | Fri 4 Dec 2026, 14:30 (Europe/Berlin)",
                "DTSTART;VALUE=DATE:20261204 | Fri 4 Dec 2026",
                "DTSTART;VALUE=DATE-TIME;TZID=Europe/Rome:20261204T093000 | Fri 4 Dec 2026, 09:30 (Europe/Rome)",
                "DTSTART:20261204T093000 | Fri 4 Dec 2026, 09:30",
                "DTSTART:20261399T990000 | ''",
                "DTEND:20261204T093000 | ''"
            })
    void theTimeIsThatOfTheEventAndNotThatOfItsZone(String line, String at) {
        var calendar = """
                BEGIN:VCALENDAR
                METHOD:COUNTER
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:1
                SUMMARY;LANGUAGE=en:Talk\\, about the offer
                %s
                END:VEVENT
                END:VCALENDAR
                """.formatted(line);

        var answer = CalendarAnswers.in(calendar).orElseThrow();

        assertThat(answer.at()).isEqualTo(at);
        assertThat(answer.title()).isEqualTo("Talk, about the offer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitation-declined", "invitation-other-time"})
    void whoeverAnswersSeesWhichMeetingIsMeant(String name) {
        var letter = MimeLetters.read(LettersTests.bytes(name + ".eml"), Instant.parse("2026-03-03T08:12:46Z"));

        assertThat(((Heard.Reply) Hearing.of(letter, Clues.in(letter))).remark())
                .endsWith("\n> Thu 5 Mar 2026, 14:00 (UTC)");
    }

    @Test
    void whoProposesAnotherTimeAndSaysAWordLosesNeither() {
        var letter = MimeLetters.read(
                LettersTests.bytes("invitation-other-time-with-a-word.eml"), Instant.parse("2026-03-03T08:12:46Z"));

        var reply = (Heard.Reply) Hearing.of(letter, Clues.in(letter));

        assertThat(reply.text()).isEqualTo("Monday is better for me");
        assertThat(reply.remark())
                .startsWith("Prefers another time")
                .endsWith("> Our meeting, Mon 9 Mar 2026, 09:00 (UTC)");
        assertThat(letter.calendar().begins()).isEqualTo("2026-03-09T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "DTSTART:20260305T140000Z | 2026-03-05T14:00:00Z",
                "DTSTART;TZID=\"Europe/Berlin\":20261204T143000 | 2026-12-04T13:30:00Z",
                "DTSTART;TZID=W. Europe Standard Time:20261204T140000 | -",
                "DTSTART:20261204T093000 | -",
                "DTSTART;VALUE=DATE:20261204 | -"
            })
    void aMomentIsOnlyWhatIsCertain(String line, @Nullable String moment) {
        var answer = CalendarAnswers.in("METHOD:COUNTER\nBEGIN:VEVENT\nUID:1\n" + line + "\nEND:VEVENT\n")
                .orElseThrow();

        assertThat(answer.begins()).isEqualTo(moment == null ? null : Instant.parse(moment));
    }
}
