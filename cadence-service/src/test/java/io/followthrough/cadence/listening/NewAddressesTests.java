package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever moves to another mailbox is not somebody who has left. */
class NewAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New address: huber@neu.example",
                "My new e-mail address is huber@neu.example, please use it.",
                "My address has changed: huber@neu.example",
                "Please write to huber@neu.example from now on.",
                "Neue Adresse: huber@neu.example",
                "Meine neue E-Mail-Adresse lautet huber@neu.example.",
                "Bitte künftig an huber@neu.example schreiben.",
                "Adressänderung: huber@neu.example",
                "Nouvelle adresse : huber@neu.example",
                "Mon adresse mail a changé : huber@neu.example",
                "Nueva dirección: huber@neu.example",
                "Mi nuevo correo es huber@neu.example",
                "Nuovo indirizzo: huber@neu.example",
                "La mia nuova e-mail è huber@neu.example",
                "Novo endereço: huber@neu.example",
                "Mudei de e-mail: huber@neu.example",
                "Nieuw adres: huber@neu.example",
                "Mijn nieuwe e-mailadres is huber@neu.example"
            })
    void aNewAddressIsAnAnswerThatNamesIt(String text) {
        assertThat(heard("", text)).isInstanceOfSatisfying(Heard.Reply.class, reply -> {
            assertThat(reply.text()).isEqualTo(text);
            assertThat(reply.remark()).isEqualTo("gives a new address: huber@neu.example");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our new address is Hook Lane 4. What does it cost?",
                "My address is pan@example.com, as before. Is there a new e-mail address of yours?",
                "Please copy in jane@rfa.example, she sits next to me."
            })
    void whatElseIsSaidOfAddressesTellsNone(String text) {
        assertThat(heard("", text))
                .isInstanceOfSatisfying(
                        Heard.Reply.class, reply -> assertThat(reply.remark()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have received your message and will get back to you.",
                "I am out of office until 16 March.",
                "Peter no longer works for us. Please write to wendy@example.com."
            })
    void whatAMachineSaysIsKept(String text) {
        var words = switch (heard("Auto-Submitted: auto-replied\n", text)) {
            case Heard.Arrived arrived -> arrived.text();
            case Heard.Absence absence -> absence.text();
            case Heard.Left left -> left.text();
            case Heard other -> other.rule();
        };

        assertThat(words).isEqualTo(text);
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
