package io.followthrough.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de    | en-GB,en;q=0.9            | de
            de-AT | en                        | de
            fr_CA | en                        | fr
            FR    |                           | fr
                  | es-MX,es;q=0.9,en;q=0.8   | es
                  | pt-BR,fr;q=0.5,en;q=0.4   | fr
            it    | de                        | de
            it    | pt                        | en
            ''    | '!!'                      | en
                  |                           | en
                  | *                         | en
            """)
    void theLinkComesFirstThenTheBrowserThenTheDefault(
            @Nullable String link, @Nullable String browser, String language) {
        assertThat(PageLanguage.of(List.of("en", "de", "es", "fr"), link, browser))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "en, false",
        "ar, true",
        "ar-EG, true",
        "he, true",
        "az, false",
        "az-Arab, true",
        "pa_Arab, true",
        "ar-Latn, false",
        "'', false"
    })
    void aPageRunsAsItsScriptDoes(String language, boolean leftwards) {
        assertThat(PageLanguage.isLeftwards(language)).isEqualTo(leftwards);
    }
}
