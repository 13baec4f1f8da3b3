package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Intent.Group;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody outside answered to our mails, and what was wrongly concluded from it. */
class UntidyRepliesTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 29);
    private static final TextReader READER = TextReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 11.1. passt es",
                "Falsche Adresse",
                "Adresse falsch",
                "Mauvaise adresse",
                "Neue Adresse: huber@neu.example",
                "🛑",
                "🚫",
                "❌",
                "✅",
                "❤️",
                "1",
                "!",
                "...",
                "12.1. 10 Uhr",
                "received",
                "sí",
                "Prueba otra vez en enero"
            })
    void fewWordsOfAPersonAreNeitherAMachinesNorNoLead(String text) {
        var reading = reply(text);

        assertThat(reading.stance()).isNotIn(Stance.AUTOMATIC, Stance.NO_LEAD);
        assertThat(reading.sure(Group.AUTOMATIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Out of office",
                "Abwesenheitsnotiz",
                "I am out of the office until 5 January.",
                "Ich bin bis zum 5.1. nicht im Büro. In dringenden Fällen wenden Sie sich an Frau Huber.",
                "Estoy de vacaciones hasta el 7 de enero.",
                "Ticket #4711 received",
                "User unknown"
            })
    void machinesAreStillHeard(String text) {
        assertThat(reply(text).stance()).isEqualTo(Stance.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't call me, write to me please",
                "Please don't call me, e-mail me instead",
                "Rufen Sie mich nicht an, schreiben Sie mir",
                "Nicht anrufen, bitte schreiben",
                "Bel me niet, mail me",
                "Ne m'appelez pas, écrivez-moi",
                "No me llame, escríbame",
                "Non chiamatemi, scrivetemi",
                "Não me ligue, escreva-me"
            })
    void whoAsksForLettersInsteadOfCallsRefusesCallsAlone(String text) {
        var reading = reply(text);

        assertThat(reading.says(Intent.OPT_OUT_CALLS)).isPresent();
        assertThat(reading.says(Intent.OPT_OUT)).isEmpty();
        assertThat(reading.says(Intent.OPT_OUT_MAILS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't call me, don't write to me",
                "Rufen Sie mich nicht an und schreiben Sie mir nicht",
                "Do not call me, and take me off your list"
            })
    void whoRefusesBothRefusesBoth(String text) {
        assertThat(reply(text).says(Intent.OPT_OUT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am not interested in your other product, but this one - yes",
                "Not interested in product A, but yes to product B",
                "No thanks to the demo, but please send me prices",
                "Kein Interesse an der Demo, aber schicken Sie mir bitte die Preise",
                "No me interesa la demo, pero mándeme los precios",
                "Pas intéressé par la démo, mais envoyez-moi les tarifs"
            })
    void aRefusalBeforeTheButIsNotAllThatIsSaid(String text) {
        assertThat(reply(text).stance()).isIn(Stance.CURRENT_INTEREST, Stance.UNSURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please do not contact me before October | 2027-10-01",
                "Leave me alone until October | 2027-10-01",
                "Bis Oktober bitte in Ruhe lassen | 2027-10-01",
                "Vor Oktober wird das nichts | 2027-10-01",
                "Nicht vor Oktober | 2027-10-01",
                "Melden Sie sich Ende Q1 | 2027-03-22",
                "Get back to me end of Q1 | 2027-03-22",
                "Prueba otra vez en enero | 2027-01-01",
                "Siamo chiusi fino al 15 dicembre | 2026-12-16",
                "Nous sommes fermés jusqu'au 15 | 2026-12-16",
                "Estamos fechados até ao 15 | 2026-12-16"
            })
    void anEndThatIsNamedIsALaterDayAndNoOptOut(String text, LocalDate day) {
        var reading = reply(text);

        assertThat(reading.stance()).isEqualTo(Stance.NOT_NOW);
        assertThat(reading.callBackOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delete me from your list before Friday",
                "Remove my data by 15 December or you hear from my lawyer",
                "Löschen Sie meine Daten bis Freitag"
            })
    void aTimeLimitForUsIsNoEnd(String text) {
        assertThat(reply(text).stance()).isEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes. But stop sending so many mails",
                "Remove my colleague bob@reply.example from your list, I want to stay"
            })
    void aPartOrSomebodyElseIsAskedAbout(String text) {
        assertThat(reply(text).stance()).isNotEqualTo(Stance.OPT_OUT);
        assertThat(reply(text).mayBe(Intent.OPT_OUT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't stop",
                "Please don't stop now, this is just getting interesting. Our old supplier wanted to stop the service.",
                "This says multipart and is none.",
                "we lose track of follow-ups",
                "Wir verlieren den Überblick über unsere Anfragen",
                "We lose leads after fairs",
                "Estamos buscando una herramienta así para el equipo de ventas."
            })
    void whoGoesOnOrLooksForSomethingIsNotGone(String text) {
        assertThat(reply(text).stance()).isNotIn(Stance.OPT_OUT, Stance.NO_LEAD, Stance.NOT_INTERESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"You don't stop, do you? Leave me alone.", "they never stop, take me off the list"})
    void whoComplainsOfNoEndWantsOne(String text) {
        assertThat(reply(text).stance()).isIn(Stance.OPT_OUT, Stance.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connected", "applied 10% discount", "call him off the record", "language barrier"})
    void aNoteOfFewWordsThrowsNobodyOut(String text) {
        assertThat(READER.read(Said.of(Said.Kind.NOTE, text, ON)).stance())
                .isNotIn(Stance.OPT_OUT, Stance.NO_LEAD, Stance.NOT_INTERESTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for your automatic note. Call me on Thursday.",
                "This is not an automatic reply. Please call me.",
                "Not an automatic reply: please ring me tomorrow.",
                "Is this an automatic message or are you a real person? Please call me.",
                "Merci pour la confirmation automatique, appelez-moi jeudi.",
                "Danke für die automatische Bestätigung. Wann melden Sie sich?"
            })
    void whoSpeaksOfAMachineIsNone(String text) {
        var reading = reply(text);

        assertThat(reading.stance()).isEqualTo(Stance.CURRENT_INTEREST);
        assertThat(reading.sure(Group.AUTOMATIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is an automatic reply. I am out of the office until 7 December.",
                "Thank you for your message. This is an automated response; we will answer within two days.",
                "Vielen Dank für Ihre Nachricht. Dies ist eine automatische Antwort.",
                "Merci pour votre message. Ceci est une réponse automatique.",
                "Automatic reply: on leave. Is it urgent? Call the office."
            })
    void aMachineThatSaysThatItIsOneIsHeard(String text) {
        assertThat(reply(text).stance()).isEqualTo(Stance.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I received no reply to my message, please call me.",
                "I never got your message, call me please.",
                "I got no message from you but please call me.",
                "Ich habe keine Mail bekommen, bitte rufen Sie mich an.",
                "Keine Mail angekommen, bitte rufen Sie an.",
                "There were no emails from you last week, please call me.",
                "No e-mail yet. Please call me on 555 1234.",
                "No me llegó ningún correo, llámeme por favor.",
                "Bitte rufen Sie mich zurück falls möglich",
                "Je n'ai pas reçu votre devis, rappelez-moi.",
                "Non ho ricevuto nessuna mail, richiamatemi.",
                "Não recebi nenhum e-mail, me ligue por favor.",
                "Ik heb nog geen mail ontvangen, bel me even.",
                "We haven't heard back from you. Could you ring us?",
                "Bisher nichts von Ihnen gehört, melden Sie sich bitte.",
                "Gracias por la respuesta automática, llámeme el jueves."
            })
    void whoMissedAnAnswerRefusesNothing(String text) {
        var reading = reply(text);

        assertThat(reading.stance()).isNotIn(Stance.OPT_OUT, Stance.UNSURE);
        assertThat(reading.sure(Group.PRIVACY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I got no reply to my complaint, so stop writing to me.",
                "Ich habe keine Antwort bekommen. Löschen Sie meine Daten.",
                "Never got anything I asked for. Remove me from your list.",
                "No emails please.",
                "Keine Mails mehr.",
                "Je n'ai rien reçu et je ne veux plus rien recevoir.",
                "Ich möchte keine E-Mails mehr von Ihnen erhalten.",
                "Ik wil geen mails meer ontvangen.",
                "Wir wollen nichts mehr von Ihnen bekommen."
            })
    void whoMissedAnAnswerMayRefuseAllTheSame(String text) {
        assertThat(reply(text).stance()).isEqualTo(Stance.OPT_OUT);
    }

    private static Reading reply(String text) {
        return READER.read(Said.mail("Re: Your enquiry", text, ON));
    }
}
