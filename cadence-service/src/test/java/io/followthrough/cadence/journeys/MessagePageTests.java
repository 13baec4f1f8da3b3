package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.followthrough.testkit.PageChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people wrote, above the list: what it means, and that it was answered. */
@Order(1)
class MessagePageTests extends JourneyTest {

    /** A key, twice: for the first message, and again as soon as the next one is there. Gives what was sent. */
    private static final String TWICE = """
            async ([key, first]) => {
                const sent = [];
                const asks = window.fetch;
                window.fetch = (path, how) => { if (how?.method === 'POST') sent.push(how.body); return asks(path, how); };
                const press = repeat => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, repeat, bubbles: true}));
                press(false);
                while (document.querySelector(first)) await new Promise(requestAnimationFrame);
                press(false);
                press(true);
                document.querySelector('main .aside button').click();
                return sent;
            }""";

    private final List<String> open = new ArrayList<>(List.of("one", "two"));
    private final List<String> said = new ArrayList<>();
    private DayWindow window;
    private Page page;

    @BeforeEach
    void signedIn() {
        window = new DayWindow(uri("/"));
        page = window.page;
        assertThat(page.locator("#rep")).isVisible();
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        window.close();
    }

    @Test
    void aKeyPressedTwiceSaysOfOneMessageWhatItMeans() {
        waits("toRead");

        var sent = page.evaluate(TWICE, List.of("1", "[data-fact=one]"));

        assertThat(sent).isEqualTo(List.of("{\"of\":\"one\",\"says\":\"BUY\"}"));
        assertThat(page.locator("[data-fact=two]")).isVisible();
    }

    @Test
    void aKeyPressedTwiceSaysOfOneMessageThatItWasAnswered() {
        waits("toAnswer");

        var sent = page.evaluate(TWICE, List.of("a", "[data-message=one]"));

        assertThat(sent).isEqualTo(List.of("{\"of\":\"one\",\"notes\":null}"));
        assertThat(page.locator("[data-message=two]")).isVisible();
    }

    @Test
    void aMessageMayMeanSomethingElseThanTheLikeliest() {
        waits("toRead");
        var first = page.locator("[data-fact=one]");
        assertThat(first.locator("[data-reading]"))
                .containsText(new String[] {"Wants to buy", "Wants to be left alone", "Nothing of importance"});
        PageChecks.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "read-this.png"))
                .setFullPage(true));
        assertThat(first.locator("select option[value=BUY]")).hasCount(0);

        first.getByLabel("Something else").selectOption("A customer’s question");
        first.getByText("It means this").click();

        assertThat(first).hasCount(0);
        assertThat(said).containsExactly("{\"of\":\"one\",\"says\":\"SUPPORT\"}");
    }

    /** Two messages, until it is said of them what there is to say. */
    private void waits(String what) {
        page.route(
                "**/v1/worklist*",
                route -> answer(route, """
                {"items": [], "toRead": [], "toAnswer": [], "toRearrange": [], "total": 0, "today": "2026-03-02", "%s": [%s]}""".formatted(
                        what, open.stream().map(MessagePageTests::message).collect(Collectors.joining(",")))));
        page.route("**/v1/worklist/*/*", route -> {
            said.add(route.request().postData());
            open.removeIf(id -> route.request().postData().contains("\"" + id + "\""));
            answer(route, "{}");
        });
        page.reload();
        assertThat(page.locator("main .aside")).hasCount(2);
    }

    private static String message(String id) {
        return """
                {"prospectId": "p-%1$s", "factId": "%1$s", "messageId": "%1$s", "channel": "EMAIL", "at": "2026-03-01T09:00:00Z",
                 "text": "Ma commande n'est jamais arrivée.", "likeliest": ["BUY", "OPT_OUT"], "mayRefuse": true}""".formatted(id);
    }

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }
}
