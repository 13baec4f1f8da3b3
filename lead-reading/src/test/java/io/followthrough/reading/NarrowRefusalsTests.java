package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Less than contact is refused, in seven languages, with near neighbours that refuse more. */
class NarrowRefusalsTests {

    private static final TextReader READER = TextReader.shipped();

    private static Reading read(Said.Kind kind, String text) {
        return READER.read(Said.of(kind, text, LocalDate.of(2026, 11, 28)));
    }

    private static void refusesNothing(String text) {
        for (var kind : Said.Kind.values()) {
            var reading = read(kind, text);
            assertThat(reading.stance()).as(kind + ": " + reading.likeliest(3)).isNotIn(Stance.OPT_OUT, Stance.UNSURE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no texts please",
                "Please don't text me.",
                "Stop texting me",
                "no SMS",
                "No text messages, please.",
                "Please do not send me text messages.",
                "keine SMS bitte",
                "Bitte keine SMS schicken",
                "no me envíe SMS",
                "Por favor, sin mensajes de texto",
                "pas de SMS s'il vous plaît",
                "niente SMS per favore",
                "sem SMS por favor",
                "Não me envie SMS",
                "geen sms alstublieft",
                "I don't want text messages, call me instead"
            })
    void whoWantsNoTextsMayBeCalledAndWrittenTo(String text) {
        refusesNothing(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No newsletter",
                "no newsletters please",
                "Kein Newsletter",
                "Bitte keinen Newsletter",
                "sin boletín",
                "No quiero el boletín",
                "pas de newsletter",
                "Je ne veux pas de newsletter",
                "niente newsletter",
                "Non voglio la newsletter",
                "sem newsletter",
                "Não quero a newsletter",
                "geen nieuwsbrief",
                "Ik wil geen nieuwsbrief",
                "Interested in the drill, but no newsletter please"
            })
    void whoWantsNoNewsletterRefusesNothingElse(String text) {
        refusesNothing(text);
        assertThat(NarrowRefusals.ofNewsletters(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am not in charge any more, write to Jane",
                "I'm no longer responsible for purchasing, please contact Jane Doe.",
                "Ich bin nicht mehr zuständig, bitte schreiben Sie an Jane Doe.",
                "Ya no soy el responsable, escriba a Jane Doe",
                "Je ne suis plus en charge de cela, écrivez à Jane Doe",
                "Non sono più io il responsabile, scriva a Jane Doe",
                "Já não sou o responsável, escreva à Jane Doe",
                "Ik ga hier niet meer over, schrijf naar Jane Doe",
                "Ik ben niet meer verantwoordelijk, mail Jane Doe"
            })
    void whoNamesWhoIsInChargeNowIsNotOptedOut(String text) {
        refusesNothing(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop calling and texting me",
                "No texts or emails or calls, leave me alone",
                "No texts and no calls and no mails any more, please stop.",
                "I am not in charge any more, remove me from your list and write to Jane"
            })
    void whoRefusesMoreIsHeard(String text) {
        for (var kind : Said.Kind.values()) {
            assertThat(read(kind, text).stance()).as(kind.toString()).isEqualTo(Stance.OPT_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have no newsletter tool yet and look for one",
                "Do you send newsletters?",
                "I love your newsletter",
                "We have no newsletter.",
                "No newsletter of yours ever bored me",
                "We do not write texts ourselves"
            })
    void nobodyIsTakenOffTheNewsletterForSpeakingOfOne(String text) {
        assertThat(NarrowRefusals.ofNewsletters(text)).isFalse();
    }
}
