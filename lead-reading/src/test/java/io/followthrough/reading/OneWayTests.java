package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One way is refused and the other asked for, in seven languages, with near neighbours that refuse both or neither. */
class OneWayTests {

    private static final TextReader READER = TextReader.shipped();

    private static Reading read(Said.Kind kind, String text) {
        return READER.read(Said.of(kind, text, LocalDate.of(2026, 11, 28)));
    }

    private static void refusesOnly(Intent way, Intent other, String text) {
        for (var kind : Said.Kind.values()) {
            var reading = read(kind, text);
            assertThat(reading.says(way)).as(kind + ": " + reading.likeliest(4)).isPresent();
            assertThat(reading.says(other))
                    .as(kind + ": " + reading.likeliest(4))
                    .isEmpty();
            assertThat(reading.says(Intent.OPT_OUT))
                    .as(kind + ": " + reading.likeliest(4))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't email me again, call instead",
                "Stop emailing, phone me",
                "Stop emailing me and call me instead.",
                "Don't write, call me on Monday",
                "Do not send me any more e-mails. Please ring me.",
                "Never mail me again - give me a call",
                "don't email me just call",
                "Bitte nicht mehr schreiben, rufen Sie mich an",
                "Schreiben Sie mir nicht mehr, sondern rufen Sie an.",
                "Nicht mailen, lieber anrufen",
                "Hören Sie auf mir zu mailen, rufen Sie mich lieber an.",
                "No me escriba más, llámeme",
                "Dejen de enviarme correos, mejor por teléfono",
                "Ne m'écrivez plus, appelez-moi",
                "Arrêtez de m'envoyer des mails, téléphonez-moi plutôt.",
                "Non scrivetemi più, chiamatemi",
                "Smettete di scrivermi, meglio per telefono.",
                "Não me escreva mais, ligue-me",
                "Parem de enviar emails, liguem-me",
                "Mail me niet meer, bel me",
                "Niet meer mailen, liever bellen"
            })
    void whoAsksForACallInsteadOfMailsMayBeCalled(String text) {
        refusesOnly(Intent.OPT_OUT_MAILS, Intent.OPT_OUT_CALLS, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no calls, write",
                "Please don't call me again, email instead",
                "Stop calling, write to me",
                "Never phone me, send me an email.",
                "Stop phoning me and email me instead",
                "Nicht anrufen, schreiben",
                "Rufen Sie mich nicht mehr an, schreiben Sie mir",
                "Keine Anrufe mehr, lieber per Mail",
                "No me llame más, escríbame",
                "Dejen de llamarme, mejor por correo",
                "Ne m'appelez plus, écrivez-moi",
                "Arrêtez de m'appeler, plutôt par mail",
                "Non chiamatemi più, scrivetemi",
                "Smettete di telefonarmi, meglio via mail",
                "Não me ligue mais, escreva-me",
                "Parem de ligar, prefiro por email",
                "Bel me niet meer, mail me",
                "Niet meer bellen, liever mailen"
            })
    void whoAsksForMailsInsteadOfCallsMayBeWrittenTo(String text) {
        refusesOnly(Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't email or call me",
                "Don't email me again and don't call me",
                "Stop emailing and calling me",
                "Stop emailing me, stop phoning me",
                "Don't call me, don't write to me, remove me from your list",
                "Please don't email me again. Unsubscribe me.",
                "Schreiben Sie mir nicht und rufen Sie mich nicht an",
                "Bitte nicht anrufen und nicht mehr schreiben.",
                "No me escriban ni me llamen más",
                "Ne m'appelez plus et ne m'écrivez plus",
                "Non scrivetemi più e non chiamatemi più",
                "Não me escrevam nem me liguem mais",
                "Mail me niet en bel me niet meer"
            })
    void whoRefusesBothIsNeitherCalledNorWrittenTo(String text) {
        for (var kind : Said.Kind.values()) {
            var reading = read(kind, text);
            assertThat(reading.stance()).as(kind + ": " + reading.likeliest(4)).isIn(Stance.OPT_OUT, Stance.UNSURE);
            assertThat(reading.mayBe(Intent.OPT_OUT)
                            || reading.mayBe(Intent.OPT_OUT_CALLS) && reading.mayBe(Intent.OPT_OUT_MAILS))
                    .as(kind + ": " + reading.likeliest(4))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I got no e-mail yet, please call me",
                "Don't write me off, call me on Monday",
                "Call me, we do not write invoices by hand",
                "Ich habe keine Mail bekommen, rufen Sie mich an"
            })
    void whoOnlyAsksForACallRefusesNothing(String text) {
        for (var kind : Said.Kind.values()) {
            var reading = read(kind, text);
            assertThat(reading.says(Intent.OPT_OUT_MAILS))
                    .as(kind + ": " + reading.likeliest(4))
                    .isEmpty();
            assertThat(reading.says(Intent.OPT_OUT))
                    .as(kind + ": " + reading.likeliest(4))
                    .isEmpty();
        }
    }
}
