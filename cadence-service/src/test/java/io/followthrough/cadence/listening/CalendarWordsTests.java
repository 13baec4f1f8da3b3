package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import io.followthrough.reading.Said;
import io.followthrough.reading.Stance;
import io.followthrough.reading.TextReader;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we make of a calendar program's silence is read again by qualification: it must mean nothing more there. */
class CalendarWordsTests {

    private static final Instant ARRIVED = Instant.parse("2026-03-03T08:12:46Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invitation-declined",
                "invitation-declined-one-date",
                "invitation-other-time",
                "invitation-passed-on",
                "invitation-their-own",
                "invitation-their-own-keeps-its-time",
                "invitation-cancelled",
                "invitation-one-date-cancelled"
            })
    void theyAreNeitherARefusalNorInterestNorUnclear(String name) {
        var letter = MimeLetters.read(LettersTests.bytes(name + ".eml"), ARRIVED);

        var heard = (Heard.Reply) Hearing.of(letter, Clues.in(letter));

        assertThat(heard.text()).as("they are nobody's").isEmpty();
        assertThat(TextReader.installed()
                        .read(Said.mail("", heard.remark(), LocalDate.of(2026, 3, 3)))
                        .stance())
                .as(heard.remark())
                .isEqualTo(Stance.NONE);
    }
}
