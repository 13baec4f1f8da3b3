package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PageWordsTests {

    static final Iterable<String> LANGUAGES = PageWords.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPageHasWordsInEachLanguageAndSaysWhichItIs(String language) {
        var words = PageWords.in(language);

        assertThat(words.texts().stringPropertyNames())
                .isEqualTo(PageWords.in("en").texts().stringPropertyNames());
        assertThat(Pages.askToUnsubscribe(words))
                .contains("<html lang=\"" + language + "\">", words.say("unsubscribe.yes"));
        assertThat(Pages.confirmed(words, Instant.EPOCH, true))
                .doesNotContain("{0}")
                .contains(words.say("confirmed.unless"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void whoeverConfirmsAtOnceReadsNothingOfDeleting(String language) {
        var words = PageWords.in(language);

        assertThat(Pages.confirmed(words, Instant.EPOCH, false))
                .contains(words.say("confirmed.today"))
                .doesNotContain(words.say("confirmed.unless"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, call, less often",
        "de, rufen, seltener",
        "es, llamarle, menos frecuencia",
        "fr, appellerons, moins souvent"
    })
    void theQuestionSaysWhatItEndsAndThatThereIsLess(String language, String calls, String less) {
        assertThat(Pages.askToUnsubscribe(PageWords.in(language))).contains(calls, less);
    }

    @ParameterizedTest
    @CsvSource({"en, 1 March 2026", "de, 1. März 2026", "es, 1 de marzo de 2026", "fr, 1er mars 2026"})
    void aDayIsWrittenAsTheLanguageWritesIt(String language, String day) {
        assertThat(PageWords.in(language).say("confirmed.text", Instant.parse("2026-03-01T10:00:00Z")))
                .contains(day);
    }

    @Test
    void theFrenchWriteTheFirstAsAnOrdinal() {
        assertThat(PageWords.in("fr").say("confirmed.text", Instant.parse("2026-12-01T10:00:00Z")))
                .contains("du 1er décembre 2026");
    }

    @Test
    void nobodyReadsALanguageThatTheirLinkIsNotIn() {
        assertThat(PageWords.in("de-AT", "en").language()).isEqualTo("de");
        assertThat(PageWords.in(null, "fr-CA,fr;q=0.9,en;q=0.8").language()).isEqualTo("fr");
    }
}
