package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says what about whom: of somebody who is not there others refuse nothing, and for the house or themselves they do. */
class WhoSaysItTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "she left last year",
                "He has left us in May, please take him off your list.",
                "There is nobody of that name here. Stop sending these.",
                "No such person here!!",
                "Ann doesn't work here, remove her.",
                "Sadly Mr Berger passed away in spring. Please do not write to him again.",
                "You have the wrong address.",
                "Sie ist letztes Jahr gegangen, bitte die Adresse löschen.",
                "Hier gibt es niemanden mit diesem Namen.",
                "Bei uns arbeitet keine Frau Berger.",
                "Herr Huber ist leider im März verstorben.",
                "Ella se fue de la empresa el año pasado.",
                "Aquí no hay nadie con ese nombre, bórrenlo.",
                "Don Luis falleció en enero.",
                "Elle est partie l'an dernier.",
                "Il n'y a personne de ce nom chez nous, retirez-la de vos listes.",
                "Monsieur Petit est décédé.",
                "Non lavora più qui, è andata via l'anno scorso.",
                "Qui non c'è nessuno con questo nome.",
                "Il signor Rossi è mancato a gennaio.",
                "Ela já não trabalha aqui.",
                "Não há ninguém com esse nome.",
                "O senhor Costa faleceu.",
                "Zij is vorig jaar vertrokken.",
                "Er werkt hier niemand met die naam.",
                "Meneer de Vries is helaas overleden.",
            })
    void whoIsNotThereIsGivenUpAndHasRefusedNothing(String text) {
        assertThat(heard(text)).isInstanceOf(Heard.Left.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please remove our company from your list.",
                "She left last year. And please stop writing to us.",
                "Ann asked me to tell you that she does not want any more mail from you. Unsubscribe.",
                "Remove me from your mailing list.",
                "Bitte streichen Sie unsere Firma aus Ihrem Verteiler.",
                "Sie ist nicht mehr da, und bitte nehmen Sie uns aus dem Verteiler.",
                "Por favor den de baja a nuestra empresa, no nos escriban más.",
                "Merci de désinscrire notre société de votre liste.",
                "Togliete la nostra azienda dalla vostra lista, non scriveteci più.",
                "Por favor removam a nossa empresa da vossa lista.",
                "Haal ons bedrijf van de lijst, mail ons niet meer.",
            })
    void whoAsksForTheHouseOrForHimselfIsLeftInPeace(String text) {
        assertThat(heard(text)).isInstanceOf(Heard.OptOut.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She left the office for today, call her on Monday.",
                "I left last year's offer on my desk, could you send it again?",
                "The battery died, can you send a new one?",
                "Not me, but Jane (jane@example.org) decides that. Please write to her.",
                "What is left of the budget goes to you.",
            })
    void whoIsThereIsNot(String text) {
        assertThat(heard(text)).isInstanceOf(Heard.Reply.class);
    }

    private static Heard heard(String body) {
        var raw = ("From: office@example.com\nTo: replies@ours.example\nIn-Reply-To: <x@ours.example>\n"
                        + "Subject: Re: We got your message\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var letter = MimeLetters.read(raw, Instant.parse("2026-03-03T08:12:46Z"));
        return Hearing.of(letter, Clues.in(letter));
    }
}
