package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.FirstCapture;
import io.followthrough.testkit.Fixtures;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FooterTests {

    private static final Links.WaysOut OUT = new Links.WaysOut("https://follow.example/u", "https://choose.example/p");
    private static final Footer FOOTER = new Footer("Müller & Söhne GmbH", "Hauptstraße 1, 10115 Berlin");

    @ParameterizedTest
    @CsvSource({
        "en, WEB_FORM, because you contacted us through our website.",
        "de, NEWSLETTER, weil Sie sich für unseren Newsletter angemeldet haben.",
        "es, REFERRAL, porque alguien que le conoce nos habló de usted.",
        "fr, NETWORKING_EVENT, lors d’un événement."
    })
    void saysWhyInTheLanguageOfTheText(String language, CaptureChannel channel, String why) {
        assertThat(Footer.why(captured(channel), language)).endsWith(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr"})
    void hasAReasonOfItsOwnForEachWayIn(String language) {
        var whys = Arrays.stream(CaptureChannel.values())
                .map(channel -> Footer.why(captured(channel), language))
                .toList();

        assertThat(whys)
                .doesNotHaveDuplicates()
                .allSatisfy(why -> assertThat(why).endsWith(".").hasSizeGreaterThan(30));
        assertThat(Footer.why(null, language)).isEqualTo(Footer.why(captured(CaptureChannel.IMPORT), language));
    }

    @Test
    void inATextOfAnotherLanguageSaysThatItIsEnglish() {
        var why = Footer.why(captured(CaptureChannel.WEB_FORM), "ar");

        assertThat(FOOTER.html(why, "ar", OUT)).startsWith("<p lang=\"en\" dir=\"ltr\"><small>");
        assertThat(FOOTER.html(why, "fr", OUT)).startsWith("<p><small>");
    }

    @Test
    void namesTheSenderInTextAndHtml() {
        var why = Footer.why(captured(CaptureChannel.WEB_FORM), "en");

        assertThat(FOOTER.text(why, "en", OUT))
                .contains(
                        "Müller & Söhne GmbH, Hauptstraße 1, 10115 Berlin",
                        why,
                        "No more e-mail from us: https://follow.example/u",
                        "Choose topics, frequency and language: https://choose.example/p");
        assertThat(FOOTER.html(why, "en", OUT))
                .contains(
                        "Müller &amp; Söhne GmbH, Hauptstraße 1, 10115 Berlin",
                        "href=\"https://follow.example/u\"",
                        "href=\"https://choose.example/p\"");
    }

    private static FirstCapture captured(CaptureChannel channel) {
        return new FirstCapture("lead", channel, CaptureSource.of("source"), Fixtures.MONDAY_8AM);
    }
}
