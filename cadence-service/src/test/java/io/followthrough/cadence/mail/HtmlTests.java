package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We meet at https://meet.example/ann. | https://meet.example/ann",
                "(see https://example.com/a?b=1&c=2) | https://example.com/a?b=1&amp;c=2",
                "Is it <https://example.com/x>? | https://example.com/x",
                "Read \"https://example.com/y\", please | https://example.com/y",
                "https://example.com/v1.2/z | https://example.com/v1.2/z"
            })
    void anAddressEndsWhereItsReaderSeesTheEnd(String text, String address) {
        assertThat(Html.of(text, "en")).contains("<a href=\"" + address + "\">" + address + "</a>");
    }

    /** A template's own HTML may be a fragment, a page, or a page that says its language itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fr | <p>Bonjour</p> | <!doctype html><html lang=\"fr\"><body><p>Bonjour</p></body></html>",
                "ar | <p>سلام</p> | <!doctype html><html lang=\"ar\" dir=\"rtl\"><body><p>سلام</p></body></html>",
                "de | <HTML class=\"a\"><body>Hallo</body></HTML> | <HTML lang=\"de\" class=\"a\"><body>Hallo</body></HTML>",
                "de | <html lang=\"de-AT\"><body>Servus</body></html> | <html lang=\"de-AT\"><body>Servus</body></html>",
            })
    void saysInWhichLanguageItIsAndWhichWayItRuns(String language, String html, String page) {
        assertThat(Html.in(html, language)).isEqualTo(page);
    }

    @Test
    void aTextIsAPageInItsLanguage() {
        assertThat(Html.of("שלום", "he"))
                .startsWith("<!doctype html><html lang=\"he\" dir=\"rtl\"><head><meta name=\"viewport\"");
    }

    /** 300 letters in one word make a telephone show everything small. */
    @Test
    void aLongAddressOnALineOfItsOwnIsAButton() {
        var signed = "https://follow.example/confirm/" + "a".repeat(280);

        assertThat(Html.of("Bitte bestätigen Sie:\n" + signed + "\n\nDanke", "de-AT"))
                .contains("<a href=\"" + signed + "\" style=\"display:inline-block")
                .contains(">Öffnen</a></p><p>Danke")
                .doesNotContain(">" + signed);
        assertThat(Html.of("Look at " + signed + " today", "en"))
                .as("within a sentence it is a link")
                .contains(">" + signed + "</a> today");
    }
}
