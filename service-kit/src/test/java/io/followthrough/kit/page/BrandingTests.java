package io.followthrough.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class BrandingTests {

    private static final String PAGE =
            "<html lang=\"%s\"><!-- brand: look --><!-- brand: head --><main>Hello</main><!-- brand: foot -->";

    @Test
    void aPageCarriesNameAddressAndLinksOfItsLanguage() {
        var branding = new Branding(
                "Meadow & Sons",
                null,
                null,
                "1 Field Lane, York",
                List.of(
                        link("Legal notice", "https://meadow.example/legal", "en"),
                        link("Impressum", "https://meadow.example/impressum", "de"),
                        link("Privacy", "https://meadow.example/privacy?a=1&b=2", null)));

        assertThat(branding.of(PAGE.formatted("en")))
                .contains("<header class=\"brand\">Meadow &amp; Sons</header><main>")
                .contains("<p>Meadow &amp; Sons · 1 Field Lane, York</p>")
                .contains("href=\"https://meadow.example/legal\"", "privacy?a=1&amp;b=2")
                .doesNotContain("Impressum");
        assertThat(branding.of(PAGE.formatted("de"))).contains("Impressum").doesNotContain("Legal notice");
    }

    @Test
    void aLogoStandsInThePageItselfWithTheNameForWhoCannotSeeIt() {
        var logo = Picture.read(resource("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));

        assertThat(new Branding("Meadow", logo, null, null, List.of()).of(PAGE.formatted("en")))
                .contains("<img src=\"data:image/svg+xml;base64,", "alt=\"Meadow\"");
    }

    @Test
    void theColourOfButtonsIsTheirsAndWhatIsWrittenOnItCanBeRead() {
        var yellow = new Branding(null, null, Colour.of("#ffd400"), null, List.of()).of(PAGE.formatted("en"));

        assertThat(yellow).contains("--button: #ffd400; --button-text: #000000;");
        assertThat(yellow).doesNotContain("--accent: light-dark(#ffd400");
    }

    @Test
    void withoutAnyOfItNothingIsShown() {
        assertThat(new Branding(null, null, null, null, List.of()).of(PAGE.formatted("en")))
                .doesNotContain("brand: ", "<header", "<footer", "--button");
    }

    @Test
    void aPageWithoutPlacesForItStaysAsItIs() {
        assertThat(new Branding("Meadow", null, null, null, List.of()).of("<p>Hello</p>"))
                .isEqualTo("<p>Hello</p>");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picture.read(resource("%PDF-1.7")))
                .withMessageContaining("followthrough.pages.branding.logo")
                .withMessageContaining("PNG, SVG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picture.read(new ByteArrayResource(new byte[200_000])))
                .withMessageContaining("200000 bytes");
    }

    private static ByteArrayResource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BrandingProperties.Link link(String text, String url, String language) {
        return new BrandingProperties.Link(text, url, language);
    }
}
