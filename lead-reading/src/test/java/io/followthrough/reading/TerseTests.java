package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
