package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is given up when somebody has left, or it is not read any more; not for whatever else is "no longer" so. */
class LeaversTests {

    private static final String BY_MACHINE =
            "Subject: Automatic reply: We got your message\nAuto-Submitted: auto-replied\n";
    private static final String BY_HAND = "Subject: Re: We got your message\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Pan no longer works here. Please contact Wendy at wendy@example.com.",
                "I am no longer with the company.",
                "I have left Neverland Works. For urgent matters write to office@example.com.",
                "Peter has left the company.",
                "Thank you for your message. As of today I no longer work for Neverland Works.",
                "Please note that I am no longer employed at Neverland Works as of 1 March.",
                "This mailbox is no longer in use.",
                "This email address is no longer active. Please update your records.",
                "My account has been deactivated.",
                "I am no longer responsible for purchasing; please write to wendy@example.com.",
                "I have retired. Please contact wendy@example.com.",
                "Friday was my last day at Neverland Works.",
                "Herr Pan ist nicht mehr in unserem Unternehmen tätig.",
                "Ich arbeite nicht mehr bei Neverland Works.",
                "Ich bin aus dem Unternehmen ausgeschieden.",
                "Ich habe das Unternehmen zum 28.02. verlassen.",
                "Dieses Postfach wird nicht mehr gelesen.",
                "Diese E-Mail-Adresse ist nicht mehr gültig.",
                "Ich bin nicht mehr für den Einkauf zuständig. Bitte schreiben Sie an wendy@example.com.",
                "Je ne travaille plus chez Neverland.",
                "Pierre ne fait plus partie de la société.",
                "J’ai quitté l’entreprise le 28 février.",
                "Cette adresse n'est plus utilisée.",
                "Ya no trabajo en Neverland Works.",
                "Pedro ya no forma parte de la empresa.",
                "Este buzón ya no está en uso.",
                "Non lavoro più per questa azienda.",
                "Ho lasciato l'azienda.",
                "Questo indirizzo non è più attivo.",
                "Já não trabalho na empresa.",
                "Não trabalho mais na Neverland.",
                "Este endereço já não está em uso.",
                "Ik ben niet meer werkzaam bij Neverland.",
                "Peter werkt hier niet meer.",
                "Dit e-mailadres wordt niet meer gebruikt."
            })
    void whoHasLeftIsGivenUp(String text) {
        assertThat(heard(BY_MACHINE, text)).isInstanceOf(Heard.Left.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I no longer work on Fridays and will answer on Monday.",
                "I no longer work on Fridays. I read mails Monday to Thursday.",
                "I no longer work on Fridays. If it is urgent write to wendy@example.com.",
                "I no longer work at Neverland Works on Mondays.",
                "I no longer check mail after 6 pm.",
                "This mailbox is no longer read after 6 pm.",
                "I no longer work from the office.",
                "Please note that we no longer accept orders by fax.",
                "Our fax number is no longer in use. Thanks for your mail, we will answer within two days.",
                "Our fax is no longer in use. Please send orders to orders@example.com.",
                "I am no longer in the sales team but now head of marketing. Still reachable here.",
                "Our old address in Main Street is no longer valid: we have moved to Hook Lane.",
                "Thursday was my last day before my holiday. I am back on 16 March.",
                "Wendy has left the company, I look after her customers. I am out of office until 16 March.",
                "I have left the office for today.",
                "Ich arbeite freitags nicht mehr und lese Mails ab Montag.",
                "Ich bin heute ab 16 Uhr nicht mehr im Haus.",
                "Unser Fax ist nicht mehr in Betrieb.",
                "Ich bin nicht mehr im Vertrieb, sondern leite das Marketing.",
                "Bestellungen per Telefon nehmen wir nicht mehr an.",
                "Je ne travaille plus le mercredi.",
                "Je ne consulte plus mes messages après 18 heures.",
                "Notre numéro de fax n'est plus en service.",
                "Ya no trabajo los viernes por la tarde.",
                "Ya no aceptamos pedidos por fax.",
                "Non lavoro più il venerdì.",
                "Il nostro fax non è più attivo.",
                "Já não trabalho às sextas-feiras.",
                "Não trabalho mais às sextas.",
                "Ik werk niet meer op vrijdag.",
                "Ons faxnummer is niet meer in gebruik."
            })
    void whatElseIsNoLongerSoGivesNoAddressUp(String text) {
        assertThat(heard(BY_MACHINE, text)).isInstanceOfAny(Heard.Absence.class, Heard.Arrived.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ich bin in KW 24 und 25 nicht erreichbar. | 2026-06-21",
                "Ich bin in KW 24 und 25 im Urlaub. | 2026-06-21",
                "Ich bin in den Kalenderwochen 24-26 nicht im Büro. | 2026-06-28",
                "Bin KW 24/25 im Urlaub und ab KW 26 wieder da. | 2026-06-22",
                "Urlaub in KW 24, wieder da am 17. Juni. | 2026-06-17",
                "I am on leave in week 24. | 2026-06-14",
                "I am out of office in weeks 24 and 25. | 2026-06-21",
                "I am out of office and back in week 26. | 2026-06-22",
                "Je suis absent semaine 24. | 2026-06-14",
                "Je suis en congés les semaines 24 et 25. | 2026-06-21",
                "Estaré de vacaciones las semanas 24 y 25. | 2026-06-21",
                "Sono in ferie nella settimana 24. | 2026-06-14",
                "Estou de férias nas semanas 24 e 25. | 2026-06-21",
                "Ik ben op vakantie in week 24 en 25. | 2026-06-21",
                "I am on leave for 2 weeks, back on 15 June. | 2026-06-15",
                "I am away in week 24, from 8.6. to 12.6. | 2026-06-12"
            })
    void aCalendarWeekEndsOnItsLastDay(String text, LocalDate until) {
        assertThat(heard(BY_MACHINE, text))
                .isInstanceOfSatisfying(
                        Heard.Absence.class,
                        absence -> assertThat(absence.until()).isEqualTo(until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm no longer responsible for this, Jane Roe (jane@rfa.example) is.",
                "I am not in charge of this any more. Please write to Jane Roe <jane@rfa.example>.",
                "Ich bin dafür nicht mehr zuständig, das macht jetzt Jane Roe (jane@rfa.example).",
                "Je ne suis plus en charge de ce sujet, voyez avec jane@rfa.example.",
                "Ya no soy el responsable de esto, escriba a jane@rfa.example.",
                "Non sono più il responsabile, scriva a jane@rfa.example.",
                "Já não sou o responsável, escreva para jane@rfa.example.",
                "Ik ben hier niet meer verantwoordelijk voor, mail naar jane@rfa.example."
            })
    void whoHandsOverByHandAnswers(String text) {
        assertThat(heard(BY_HAND, text))
                .isInstanceOfSatisfying(
                        Heard.Reply.class,
                        reply -> assertThat(reply.successor()).isEqualTo("jane@rfa.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I no longer work on Fridays, call me on Monday.",
                "We no longer use a fax. What does it cost?",
                "Please copy in jane@rfa.example, she sits next to me."
            })
    void whoStaysProposesNobody(String text) {
        assertThat(heard(BY_HAND, text))
                .isInstanceOfSatisfying(
                        Heard.Reply.class,
                        reply -> assertThat(reply.successor()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Peter no longer works here.", "Herr Pan ist nicht mehr bei uns, bitte an wendy@example.com."})
    void aColleagueTellsByHandWhoHasLeft(String text) {
        assertThat(heard(BY_HAND, text)).isInstanceOf(Heard.Left.class);
    }

    @Test
    void whoWantsTheirNumberDeletedStillReadsMails() {
        assertThat(heard(BY_HAND, "Delete my phone number from your system, e-mail is fine."))
                .isInstanceOf(Heard.Reply.class);
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
