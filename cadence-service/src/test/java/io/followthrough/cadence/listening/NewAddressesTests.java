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
                "Don't contact me, contact Jane (jane@rfa.example).",
                "Please remove me from your mailing list and write to jane@rfa.example in future.",
                "Schreiben Sie mir nicht mehr. Schreiben Sie ab sofort an jane@rfa.example.",
                "Ne m'écrivez plus, écrivez désormais à jane@rfa.example.",
                "No me escriban más. A partir de ahora escriban a jane@rfa.example."
            })
    void whoIsNotToBeWrittenToNamesWhoIs(String text) {
        assertThat(heard("", text))
                .isInstanceOfSatisfying(
                        Heard.OptOut.class,
                        refusal -> assertThat(refusal.successor()).isEqualTo("jane@rfa.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please remove jane@rfa.example from your list.", "Unsubscribe jane@rfa.example, please."})
    void whoIsToBeTakenOffIsNobodyToWriteTo(String text) {
        if (heard("", text) instanceof Heard.OptOut refusal) {
            assertThat(refusal.successor()).isNull();
        }
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
