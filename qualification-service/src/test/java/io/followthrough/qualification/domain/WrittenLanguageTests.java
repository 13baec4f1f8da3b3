package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has told no language is written to in the one they write in, where that is sure. */
class WrittenLanguageTests {

    private static final String GERMAN = "Guten Tag, wir suchen eine Pumpe für unser Werk und bitten um ein Angebot.";
    private static final String FRENCH =
            "Bonjour, nous cherchons une pompe pour notre usine, pouvez-vous nous faire un devis ?";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Guten Tag, wir suchen eine Pumpe für unser Werk und bitten um ein Angebot.",
                "de | Können Sie uns bitte ein Angebot für 20 Lizenzen schicken? Wir haben noch keine Lösung.",
                "de | Ich interessiere mich für Ihr Produkt und hätte gern einen Termin.",
                "fr | Bonjour, nous cherchons une pompe pour notre usine, pouvez-vous nous faire un devis ?",
                "fr | Je suis intéressé par votre produit et je voudrais une démonstration.",
                "es | Buenos días, buscamos una bomba para nuestra fábrica y queremos un presupuesto.",
                "es | Hola, me gustaría saber cuánto cuesta su producto para una empresa de 40 personas.",
                "it | Buongiorno, vorrei un preventivo per una pompa per il nostro stabilimento, grazie.",
                "it | Siamo interessati al vostro prodotto e vorremmo avere una demo nella prossima settimana.",
                "pt | Bom dia, quero um orçamento para uma bomba para a nossa fábrica, obrigado.",
                "nl | Goedemiddag, wij zoeken een pomp voor ons bedrijf en willen graag een offerte ontvangen.",
                "en | We are looking for a pump for our plant and would like to have an offer."
            })
    void isReadFromWhatTheyWrote(String language, String message) {
        assertThat(spoken(message)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Angebot bitte",
                "Hola",
                "Merci",
                "Demo!",
                "Ok danke",
                "Pumpe P-40, 3 x, Hamburg",
                "Bitte Demo. Please send the offer to our office in Berlin, danke und bis bald."
            })
    void isNotGuessedFromAFewWordsOrFromTwoLanguages(String message) {
        assertThat(spoken(message)).isNull();
    }

    @Test
    void whatSomebodyHasToldCountsMore() {
        var told = new Person(null, "ann@example.com", null, Map.of(), null, "es", null, Map.of());

        assertThat(decide(capture(CaptureChannel.WEB_FORM, told, TODAY, Map.of(), GERMAN))
                        .person()
                        .language())
                .isEqualTo("es");
    }

    @Test
    void sentencesInAnswersCount() {
        assertThat(decide(capture(CaptureChannel.WEB_FORM, ann(), TODAY, Map.of("need", GERMAN), null))
                        .person()
                        .language())
                .isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de-AT", "x, ", "'', "})
    void whereTooLittleIsWrittenTheBrowserTells(String browser, String language) {
        var answers = Map.of("browserLanguage", browser);

        assertThat(decide(capture(CaptureChannel.WEB_FORM, ann(), TODAY, answers, "Demo!"))
                        .person()
                        .language())
                .isEqualTo(language);
        assertThat(decide(capture(CaptureChannel.WEB_FORM, ann(), TODAY, answers, FRENCH))
                        .person()
                        .language())
                .as("what is written counts more")
                .isEqualTo("fr");
    }

    @Test
    void theNewestThatTheyWroteCounts() {
        assertThat(decide(
                                capture(CaptureChannel.WEB_FORM, ann(), daysAgo(3), Map.of(), GERMAN),
                                activity(ActivityKind.EMAIL_REPLIED, daysAgo(2), FRENCH, Map.of(), null, null),
                                activity(ActivityKind.EMAIL_REPLIED, daysAgo(1), "Ok, merci", Map.of(), null, null))
                        .person()
                        .language())
                .isEqualTo("fr");
    }

    @Test
    void whatIsQuotedIsOurs() {
        var reply = "Nein danke.\n\nOn Mon, 2 Mar 2026 at 09:00, Ben <ben@ours.example> wrote:\n"
                + "> We are looking for a way to help you with your plant, and would like to have a call.";

        assertThat(decide(
                                capture(CaptureChannel.WEB_FORM, ann(), daysAgo(3)),
                                activity(ActivityKind.EMAIL_REPLIED, daysAgo(2), reply, Map.of(), null, null))
                        .person()
                        .language())
                .isNull();
    }

    @Test
    void whatARepWritesAboutThemIsTheReps() {
        assertThat(decide(
                                capture(CaptureChannel.PHONE, ann(), daysAgo(3), Map.of(), GERMAN),
                                activity(ActivityKind.NOTE_TAKEN, daysAgo(2), FRENCH, Map.of(), null, null))
                        .person()
                        .language())
                .isNull();
    }

    private static String spoken(String message) {
        return decide(capture(CaptureChannel.WEB_FORM, ann(), TODAY, Map.of(), message))
                .person()
                .language();
    }
}
