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
        assertThat(Pages.confirmed(words, Instant.EPOCH)).doesNotContain("{0}");
    }

    @ParameterizedTest
    @CsvSource({"en, 1 March 2026", "de, 1. März 2026", "es, 1 de marzo de 2026", "fr, 1 mars 2026"})
    void aDayIsWrittenAsTheLanguageWritesIt(String language, String day) {
        assertThat(PageWords.in(language).say("confirmed.text", Instant.parse("2026-03-01T10:00:00Z")))
                .contains(day);
    }

    @Test
    void nobodyReadsALanguageThatTheirLinkIsNotIn() {
        assertThat(PageWords.in("de-AT", "en").language()).isEqualTo("de");
        assertThat(PageWords.in(null, "fr-CA,fr;q=0.9,en;q=0.8").language()).isEqualTo("fr");
    }
}
