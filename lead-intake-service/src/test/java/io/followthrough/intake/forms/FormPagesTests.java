package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.followthrough.events.CaptureChannel;
import io.followthrough.intake.domain.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormPagesTests {

    @Test
    void whatSomebodyWroteIsShownAgainAndCannotBreakOut() {
        var page = page(form(null), Map.of("person.name", "\"><script>alert(1)</script>"), List.of());

        assertThat(page).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aProblemStandsBesideItsFieldAndIsReadAloudWithIt() {
        var page = page(form(null), Map.of(), List.of(new Problem("person.name", "is needed", "please fill it in")));

        assertThat(page)
                .contains("aria-invalid=\"true\" aria-describedby=\"person.name-wrong\"")
                .contains("id=\"person.name-wrong\">Please fill this in.</p>");
    }

    @Test
    void aProblemOfTheWholeStandsOnTop() {
        var page = page(form(null), Map.of(), List.of(new Problem("", "We could not save this", "try again")));

        assertThat(page).contains("role=\"alert\">We could not save this just now. Please try again in a minute.</p>");
    }

    @Test
    void aFormSpeaksItsLanguage() {
        var german = new Form(
                "/forms/kontakt",
                "Kontakt",
                null,
                CaptureChannel.WEB_FORM,
                "kontakt",
                null,
                form(null).fields(),
                null,
                false,
                "Senden",
                "Danke.",
                "de",
                "DE");
        var page = page(german, Map.of(), List.of(Submission.missing("person.name")));

        assertThat(page)
                .contains(
                        "<html lang=\"de\"",
                        "<title>Bitte prüfen: Kontakt</title>",
                        "Bitte füllen Sie das aus.",
                        "freiwillig");
        assertThat(german.givenFields()).containsEntry("country", "DE");
    }

    @Test
    void everyLanguageHasAllWords() {
        var english = FormWords.in("en").keys();
        for (var language : List.of("de", "es", "fr")) {
            assertThat(FormWords.in(language).keys()).as(language).isEqualTo(english);
        }
    }

    @Test
    void aScreenInAStoreComesBackByItselfAndHelpsTheBrowserToRememberNobody() {
        assertThat(FormPages.thanks(form("berlin"), List.of(), true, FrameLook.of(Map.of())))
                .contains("content=\"10;url=/kiosk/berlin\"");
        assertThat(page(form("berlin"), Map.of(), List.of())).doesNotContain("autocomplete=\"name\"");
        assertThat(FormPages.thanks(form(null), List.of(), true, FrameLook.of(Map.of())))
                .doesNotContain("http-equiv");
    }

    @Test
    void theEmbeddingScriptCannotBeBrokenByATitle() {
        var form = new Form(
                "/forms/x",
                "\"; alert('1')</script>",
                null,
                CaptureChannel.WEB_FORM,
                "x",
                null,
                List.of(),
                null,
                false,
                "Send",
                "");

        assertThat(FormPages.embed(form, "https://forms.example.com"))
                .contains("new URL(\"https://forms.example.com/forms/x\")")
                .doesNotContain("</script>", "alert('1')");
    }

    @Test
    void aChoiceWithoutOptionsIsNoField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormField("answers.size", "Size", FormField.Kind.CHOICE, true, List.of()))
                .withMessageContaining("answers.size needs options");
    }

    static Form form(@Nullable String storeId) {
        return new Form(
                storeId == null ? "/forms/contact" : "/kiosk/" + storeId,
                "Talk to us",
                null,
                storeId == null ? CaptureChannel.WEB_FORM : CaptureChannel.STOREFRONT,
                "contact",
                storeId,
                List.of(
                        new FormField("person.name", "Your name", FormField.Kind.TEXT, true, List.of()),
                        new FormField("person.email", "E-mail", FormField.Kind.EMAIL, true, List.of()),
                        new FormField(
                                "answers.timeline", "When?", FormField.Kind.CHOICE, false, List.of("now", "later"))),
                "You may write to me.",
                storeId != null,
                "Send",
                "We have it.");
    }

    @Test
    void whatTheBrowserWorksOutStandsInThePage() {
        assertThat(FormPages.form(form(null), Map.of(), List.of(), "{\"salt\":\"1\"}", true))
                .contains(
                        "data-challenge=\"{&quot;salt&quot;:&quot;1&quot;}\"", "/forms/assets/proof.js", "<noscript>");
        assertThat(page(form(null), Map.of(), List.of())).doesNotContain("data-challenge", "proof.js", "<noscript>");
    }

    @Test
    void theBoxOfConsentIsTickedAgainOnlyBesideTheSameWords() {
        var ticked = "name=\"consent\" value=\"yes\" checked";

        assertThat(page(form(null), Map.of("consent", "yes", "consent.words", "You may write to me."), List.of()))
                .contains(ticked);
        assertThat(page(form(null), Map.of("consent", "yes", "consent.words", "You may write to me twice."), List.of()))
                .doesNotContain(ticked);
    }

    @Test
    void aBoxIsTickedAgainWhereItWas() {
        var draw = new FormField(
                "answers.prizeDraw", "I want to take part in the draw", FormField.Kind.BOX, false, List.of());
        var form = new Form(
                "/forms/draw",
                "Draw",
                null,
                CaptureChannel.STOREFRONT,
                "draw",
                null,
                List.of(draw),
                null,
                false,
                "Send",
                "Thanks");

        assertThat(page(form, Map.of(), List.of()))
                .contains("type=\"checkbox\" id=\"answers.prizeDraw\" name=\"answers.prizeDraw\" value=\"yes\">");
        assertThat(page(form, Map.of("answers.prizeDraw", "yes"), List.of())).contains("value=\"yes\" checked>");
    }

    private static String page(Form form, Map<String, String> values, List<Problem> problems) {
        return FormPages.form(form, values, problems, null, false);
    }
}
