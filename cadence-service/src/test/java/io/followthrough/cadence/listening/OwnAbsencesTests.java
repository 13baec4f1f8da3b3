package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is away and answers by hand has answered, and somebody answers them. */
class OwnAbsencesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm on holiday until Monday, but yes, send me the offer.",
                "Thanks, I'm travelling until the 9th. Does it work with two warehouses?",
                "Bin bis Freitag nicht im Büro, rufen Sie mich danach bitte an."
            })
    void whatIsWrittenByHandIsAnAnswer(String text) {
        assertThat(heard("", text)).isInstanceOf(Heard.Reply.class);
    }

    @Test
    void whatAMachineSendsIsAnAbsenceWhateverItSays() {
        assertThat(heard("Auto-Submitted: auto-replied\n", "I'm on holiday until 9 March, but yes, send me the offer."))
                .isInstanceOf(Heard.Absence.class);
        assertThat(heard("", "I am on holiday until 9 March. I will answer when I am back."))
                .isInstanceOf(Heard.Absence.class);
    }

    private static Heard heard(String headers, String body) {
        var raw = ("From: pan@example.com\nTo: replies@ours.example\nIn-Reply-To: <x@ours.example>\n" + headers
                        + "Content-Type: text/plain; charset=utf-8\n\n" + body + "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var letter = MimeLetters.read(raw, Instant.parse("2026-03-03T08:12:46Z"));
        return Hearing.of(letter, Clues.in(letter));
    }
}
