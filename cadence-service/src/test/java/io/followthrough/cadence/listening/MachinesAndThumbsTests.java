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

/** A thumb is pressed by a person, though a program tells it; lists and recalls are machines, though no header of RFC 3834 says so. */
class MachinesAndThumbsTests {

    private static final Instant ARRIVAL = Instant.parse("2026-12-01T09:20:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC4D Alex Morgan reacted to your message:",
                "\uD83D\uDC4D Alex Morgan hat auf Ihre Nachricht reagiert:",
                "❤️ Alex Morgan a réagi à votre message :",
                "\uD83D\uDC4D Alex Morgan ha reagito al tuo messaggio:",
            })
    void aThumbIsAPersons(String text) {
        assertThat(heard("Subject: Reaction to your message: Your request\n", text))
                .isInstanceOf(Heard.Reply.class);
    }

    @Test
    void aListThatHoldsAMessageBackIsAMachine() {
        assertThat(
                        heard(
                                "Subject: Your message to staff awaits moderator approval\nPrecedence: bulk\nX-List-Administrivia: yes\n",
                                "Your mail to 'staff' with the subject\n\n    Your request\n\nIs being held until the list moderator can review it for approval."))
                .isInstanceOf(Heard.Arrived.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alex Morgan would like to recall the message, \"Your request\".",
                "Alex Morgan möchte die Nachricht \"Ihre Anfrage\" zurückrufen.",
                "Alex Morgan souhaite rappeler le message « Votre demande ».",
            })
    void aRecallIsAMachine(String text) {
        assertThat(heard("Subject: Recall: Your request\n", text)).isInstanceOf(Heard.Arrived.class);
    }

    @Test
    void whoSpeaksOfRecallingIsAPerson() {
        assertThat(heard(
                        "Subject: Re: Your request\n",
                        "We had to recall the message we sent you. Can we talk on Friday?"))
                .isInstanceOf(Heard.Reply.class);
    }

    private static Heard heard(String headers, String text) {
        var raw = "From: Alex Morgan <alex@acme.example>\nTo: ana@sales.example\nDate: Tue, 1 Dec 2026 10:19:00 +0100\n"
                + "Message-ID: <1@acme.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n" + headers
                + "\n"
                + text + "\n";
        var letter = MimeLetters.read(raw.getBytes(StandardCharsets.UTF_8), ARRIVAL);
        return Hearing.of(letter, Clues.in(letter));
    }
}
