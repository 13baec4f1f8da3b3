package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.cadence.simulation.MemoryDefinitions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that lead nobody anywhere leave to nobody. */
class PlaceholdersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read {{#link}}https://www.example.com/case-studies{{/link}}.",
                "https://example.org",
                "see http://shop.example/now",
                "<a href=\"https://localhost:8080/x\">here</a>",
                "https://127.0.0.1/",
                "https://[::1]:8080/",
                "https://site.invalid/a",
                "https://site.test",
                "www.example.net",
                "https://your-domain.com/offer",
                "https://www.yourcompany.com",
                "https://LINK",
                "https://",
                "https://<your site>/",
                "<a href=\"#\">Read more</a>",
                "<a href=''>Read more</a>",
            })
    void leadsNowhere(String text) {
        assertThat(Placeholders.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#link}}https://www.followworks.com/case-studies{{/link}}",
                "https://example.co/",
                "https://my-examples.com",
                "https://testing.de, https://local.nl",
                "https://{{company.domain}}/x",
                "{{surveyUrl}} and {{unsubscribeUrl}}",
                "for example.com is a name, and ann@example.com an address",
                "Yours, https://yoursbakery.com",
            })
    void leadsSomewhere(String text) {
        assertThat(Placeholders.in(text)).isEmpty();
    }

    @Test
    void whereEmailsReachPeopleItIsSaidAtSaveAndBecomesATask() {
        var template = saying("Read {{#link}}https://www.example.com/x{{/link}}");

        assertThat(SampleComposer.forReal(template))
                .isEqualTo(new Draft.Incomplete(
                        "template hello has a link to www.example.com, which leads nobody anywhere: "
                                + Placeholders.REMEDY));
        assertThat(SampleComposer.composer(true).problems(template))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("variants[0].text"));
        assertThat(SampleComposer.composer(false).problems(template))
                .as("a trial goes on")
                .isEmpty();
        assertThat(SampleComposer.filledIn(template)).hasSize(1);
        assertThat(SampleComposer.forReal(saying("Read {{#link}}https://www.followworks.com/x{{/link}}")))
                .isInstanceOf(Draft.Ready.class);
    }

    @Test
    void theStartNamesTheTemplatesThatWait() {
        var shipped =
                MemoryDefinitions.shippedWith(List.of()).library().templates().values();

        assertThat(Placeholders.warning(shipped))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("case-study (www.example.com)", "newsletter-issue-de (", Placeholders.REMEDY)
                        .doesNotContain("welcome"));
        assertThat(Placeholders.warning(List.of(saying("Hello")))).isEmpty();
    }

    private static Template saying(String text) {
        return new Template("hello", 1, List.of(new Variant("A", "Hello", text, null, Set.of())));
    }
}
