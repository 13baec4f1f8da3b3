package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who only names a thing refuses nothing. */
class TerseTests {

    private static final TextReader READER = TextReader.shipped();
    private static final LocalDate ON = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phone",
                "EMAIL",
                "E-Mail",
                "by e-mail",
                "e-mail please",
                "Email, Phone, SMS, Post",
                "Telefon",
                "per Mail",
                "Newsletter",
                "marketing",
                "Werbung",
                "Advertising",
                "Correo",
                "teléfono",
                "Courriel",
                "téléphone",
                "telefono",
                "posta",
                "telefone",
                "telefoon",
                "Anruf",
                "WhatsApp",
                "CALL,VISIT",
                "morning calls",
                "spring newsletter",
                "Call centre",
                "Mailing",
                "Kundendaten pflegen",
                "our address book",
                "Publicidad"
            })
    void aThingThatIsNamedIsNotRefused(String text) {
        for (var kind : Said.Kind.values()) {
            var reading = READER.read(Said.of(kind, text, ON));

            assertThat(reading.stance()).as(kind + ": " + reading.likeliest(2)).isNotEqualTo(Stance.OPT_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsubscribe",
                "STOP",
                "remove me",
                "no calls",
                "no more e-mails",
                "abmelden",
                "keine Werbung",
                "Keine Anrufe mehr",
                "baja",
                "no me llamen",
                "désinscription",
                "plus d'appels",
                "basta",
                "cancellami",
                "descadastrar",
                "parem",
                "afmelden",
                "geen reclame",
                "leave me alone",
                "take me off",
                "lasst mich in Ruhe"
            })
    void fewWordsCanRefuse(String text) {
        var reading = READER.read(Said.of(Said.Kind.MAIL, text, ON));

        assertThat(reading.stance()).as(reading.likeliest(2).toString()).isIn(Stance.OPT_OUT, Stance.UNSURE);
    }

    @ParameterizedTest
    @EnumSource
    void stopAloneIsARefusal(Said.Kind kind) {
        assertThat(READER.read(Said.of(kind, "unsubscribe", ON)).stance()).isEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interesse",
                "Habe Interesse",
                "Interesse an Produkt X",
                "Interesse!",
                "Interesse an Probefahrt",
                "interest",
                "Interested",
                "Intéressé",
                "intérêt",
                "Me interesa",
                "interés",
                "interessado",
                "interesse",
                "Anfrage",
                "Anfrage Angebot",
                "Anfrage Preise",
                "Produktanfrage",
                "Angebotsanfrage",
                "Musteranfrage",
                "Muster",
                "inquiry",
                "enquiry",
                "richiesta",
                "Aanvraag",
                "Terminanfrage",
                "sample",
                "offer",
                "buy",
                "Bitte melden",
                "Bitte um Rückruf"
            })
    void whoNamesInterestHasIt(String text) {
        for (var kind : List.of(Said.Kind.FORM, Said.Kind.MAIL, Said.Kind.CHAT)) {
            assertThat(READER.read(Said.of(kind, text, ON)).stance())
                    .as(kind + ": " + text)
                    .isEqualTo(Stance.CURRENT_INTEREST);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m", "k", "n", "g", "s", "Your product", "CRM", "Software", "Betreff", "nothing new", "Test"})
    void aWordThatRefusesNothingIsNoRefusal(String text) {
        for (var kind : List.of(Said.Kind.FORM, Said.Kind.MAIL, Said.Kind.CHAT)) {
            assertThat(READER.read(Said.of(kind, text, ON)).stance())
                    .as(kind + ": " + text)
                    .isNotIn(Stance.NOT_INTERESTED, Stance.OPT_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kein Interesse",
                "kein Interesse mehr",
                "no interest",
                "not interested",
                "Sin interés",
                "pas intéressé",
                "Nessun interesse",
                "sem interesse",
                "geen interesse",
                "Interesse verloren",
                "lost interest",
                "wenig Interesse",
                "desinterés"
            })
    void whoHasNoInterestIsHeard(String text) {
        assertThat(READER.read(Said.of(Said.Kind.MAIL, text, ON)).stance())
                .as(text)
                .isIn(Stance.NOT_INTERESTED, Stance.OPT_OUT, Stance.UNSURE);
    }

    /** The names of tools stand in refusals as well ("take me out of your CRM"), and decide nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are looking to replace our CRM", "We are looking to buy a CRM",
                        "They're planning to switch by summer",
                "Looking for a new CRM", "Wir wollen unser altes CRM ersetzen", "Wir planen, die Software abzulösen",
                "Queremos sustituir el CRM", "Nous souhaitons remplacer notre CRM", "Vogliamo sostituire il CRM",
                "Pretendemos trocar o nosso CRM", "We willen ons oude CRM vervangen"
            })
    void whoReplacesWhatTheyHaveIsInterested(String text) {
        for (var kind : Said.Kind.values()) {
            assertThat(READER.read(Said.of(kind, text, ON)).stance())
                    .as(kind + ": " + text)
                    .isEqualTo(Stance.CURRENT_INTEREST);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are not looking to replace our CRM", "Wir wollen unser CRM nicht ersetzen",
                        "No queremos sustituir el CRM",
                "Nous ne souhaitons pas remplacer notre CRM", "Non vogliamo sostituire il CRM",
                        "We willen ons CRM niet vervangen",
                "We are looking to replace you as our supplier"
            })
    void whoReplacesNothingOrUsIsNot(String text) {
        assertThat(READER.read(Said.of(Said.Kind.MAIL, text, ON)).stance())
                .as(text)
                .isNotEqualTo(Stance.CURRENT_INTEREST);
    }
}
