package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "There, and not here" refuses an address; "her, and not me" refuses contact. */
class RedirectionsTests {

    private static final TextReader READER = TextReader.shipped();

    private static Reading read(Said.Kind kind, String text) {
        return READER.read(Said.of(kind, text, LocalDate.of(2026, 11, 28)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please write to huber@neu.example in future.",
                "Please use huber@neu.example from now on, I no longer read this mailbox.",
                "Don't write to this address any more, my new address is huber@neu.example.",
                "Please send your mails to jane@acme.example instead, she is in charge of this.",
                "I'm not the right person, contact Jane Doe at jane@acme.example.",
                "Bitte künftig an huber@firma.example schreiben.",
                "Bitte in Zukunft nur noch an huber@firma.example schreiben.",
                "Bitte schreiben Sie nicht mehr an diese Adresse, sondern an huber@neu.example.",
                "Bitte verwenden Sie ab sofort nur noch huber@neu.example.",
                "Bitte schreiben Sie künftig Frau Huber (huber@firma.example), sie ist dafür zuständig.",
                "Merci d'écrire désormais à jeanne@acme.example.",
                "Veuillez écrire à l'avenir à jeanne@acme.example, elle s'en occupe.",
                "N'écrivez plus à cette adresse, ma nouvelle adresse est huber@neuf.example.",
                "Por favor, escriban a partir de ahora a juana@acme.example.",
                "Ya no uso este correo, escríbame a juana@nuevo.example.",
                "Per favore scrivete d'ora in poi a gianna@acme.example.",
                "Non scrivete più a questo indirizzo, ma a gianna@nuovo.example.",
                "Por favor escrevam de agora em diante para joana@acme.example.",
                "Graag voortaan schrijven naar jane@acme.example.",
                "Schrijf niet meer naar dit adres maar naar jane@nieuw.example.",
                "Schreiben Sie mir nicht mehr an diese Adresse, sondern an huber@neu.example.",
                "Please don't write to me at this address any more, use huber@neu.example.",
                "In Zukunft bitte an huber@firma.example wenden, danke!",
                "Utilisez désormais jeanne@acme.example, svp.",
                "Please don't use this address, write to my private one.",
                "Please do not send mails to my work address, use my private one instead.",
                "Please do not mail me at work any more, use my private address instead.",
                "Bitte nicht an diese Adresse schreiben, sondern an meine private.",
                "N'écrivez plus à cette adresse, utilisez mon adresse personnelle.",
                "No escriban a este correo, usen mi correo personal.",
                "Schrijf niet naar dit adres, gebruik mijn privéadres."
            })
    void whoAsksToBeWrittenToElsewhereRefusesNothing(String text) {
        for (var kind : Said.Kind.values()) {
            var reading = read(kind, text);
            assertThat(reading.stance()).as(kind + ": " + reading.likeliest(3)).isNotEqualTo(Stance.OPT_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't contact me, contact Jane (jane@acme.example).",
                "Please do not contact me again. Contact Jane Doe instead: jane@acme.example",
                "Stop emailing me. Write to jane@acme.example instead.",
                "Leave me alone and talk to my colleague Jane Doe, jane@acme.example.",
                "Take me off your list, Jane (jane@acme.example) handles this.",
                "Please remove me from your mailing list and write to jane@acme.example in future.",
                "Bitte kontaktieren Sie mich nicht mehr, sondern Frau Huber (huber@firma.example).",
                "Schreiben Sie mir nicht mehr. Schreiben Sie an huber@firma.example.",
                "Lassen Sie mich in Ruhe und wenden Sie sich an huber@firma.example.",
                "Bitte nehmen Sie mich aus dem Verteiler, Frau Huber (huber@firma.example) ist zuständig.",
                "Ne me contactez plus, contactez plutôt Jeanne (jeanne@acme.example).",
                "No me contacten más, contacten a Juana (juana@acme.example).",
                "Non contattatemi più, contattate Gianna (gianna@acme.example).",
                "Não me contactem mais, contactem a Joana (joana@acme.example).",
                "Neem geen contact meer met mij op, maar met Jane (jane@acme.example).",
                "Schreiben Sie mir nicht mehr. Schreiben Sie ab sofort an huber@firma.example.",
                "Unsubscribe me and use jane@acme.example from now on.",
                "Ne m'écrivez plus, écrivez désormais à jeanne@acme.example.",
                "No me escriban más. A partir de ahora escriban a juana@acme.example.",
                "Non scrivetemi più, scrivete d'ora in poi a gianna@acme.example.",
                "Não me escrevam mais, escrevam a partir de agora para joana@acme.example.",
                "Schrijf mij niet meer, schrijf voortaan naar jane@acme.example.",
                "Stop contacting me. jane@acme.example",
                "I do not want any more emails. If you must, write to info@acme.example in future.",
                "Keine weiteren E-Mails bitte. Künftig an info@firma.example."
            })
    void whoNamesSomebodyElseAndRefusesThemselvesDoes(String text) {
        var reading = read(Said.Kind.MAIL, text);

        assertThat(reading.stance()).as("" + reading.likeliest(3)).isEqualTo(Stance.OPT_OUT);
        assertThat(reading.says(Intent.OPT_OUT)).isPresent();
    }
}
