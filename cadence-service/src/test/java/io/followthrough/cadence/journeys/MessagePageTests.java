package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.followthrough.testkit.PageChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people wrote, above the list: what it means, and that it was answered. */
@Order(1)
class MessagePageTests extends JourneyTest {

    /** A key, twice: for the first message, and again as soon as the next one is there. */
    private static final String TWICE = """
            async ([key, first]) => {
                const press = repeat => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, repeat, bubbles: true}));
                press(false);
                while (document.querySelector(first)) await new Promise(requestAnimationFrame);
                press(false);
                press(true);
                document.querySelector('main .aside button').click();
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

        page.evaluate(TWICE, List.of("1", "[data-fact=one]"));

        assertThat(page.locator("[data-fact=two]")).isVisible();
        page.waitForCondition(() -> !said.isEmpty());
        assertThat(said).containsExactly("{\"of\":\"one\",\"says\":\"BUY\"}");
    }

    @Test
    void aKeyPressedTwiceSaysOfOneMessageThatItWasAnswered() {
        waits("toAnswer");

        page.evaluate(TWICE, List.of("a", "[data-message=one]"));

        assertThat(page.locator("[data-message=two]")).isVisible();
        page.waitForCondition(() -> !said.isEmpty());
        assertThat(said).containsExactly("{\"of\":\"one\",\"notes\":null}");
    }

    @Test
    void whatAKeySaysIsNamedAndCanBeTakenBack() {
        waits("toRead");

        page.keyboard().press("2");

        assertThat(page.locator("[data-fact=one]")).hasCount(0);
        assertThat(page.locator(".toast")).containsText("Elena one: wants to be left alone");
        page.keyboard().press("u");
        assertThat(page.locator("[data-fact=one]")).isVisible();
        assertThat(page.locator(".toast")).hasCount(0);
        page.reload();
        assertThat(page.locator("[data-fact=one]")).isVisible();
        assertThat(said).isEmpty();
    }

    @Test
    void aKeySaysNothingOfAMessageThatIsOutOfSight() {
        waits("toRead");
        page.evaluate(
                "document.querySelector('main').style.paddingBottom = '300vh'; scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator("[data-fact=one]")).not().isInViewport();

        page.keyboard().press("2");

        assertThat(page.locator("[data-fact=one]")).isInViewport();
        assertThat(page.locator(".toast")).containsText("press the key again");
        assertThat(page.locator("[data-fact=one]")).isVisible();
        assertThat(said).isEmpty();
    }

    @Test
    void aKeyThatIsPressedWhileTheListIsFetchedIsSaidToHaveDoneNothing() {
        waits("toAnswer");
        var held = new ArrayList<Route>();
        page.route("**/v1/worklist*", held::add);
        page.evaluate("dispatchEvent(new Event('hashchange'))");
        page.waitForCondition(() -> !held.isEmpty());

        page.keyboard().press("a");

        assertThat(page.locator(".toast")).containsText("the key did nothing: press it again");
        held.forEach(Route::fallback);
        assertThat(page.locator("[data-message=one]")).isVisible();
        assertThat(said).isEmpty();
    }

    @Test
    void whatIsTypedAsAnAnswerOutlivesAReload() {
        waits("toAnswer");
        page.locator("[data-message=one] input").fill("sent the price list");

        page.reload();

        assertThat(page.locator("[data-message=one] input")).hasValue("sent the price list");
    }

    @Test
    void manyMessagesLeaveTheContactsOfTheDayInSight() {
        open.addAll(List.of("three", "four", "five"));
        waits("toAnswer");

        assertThat(page.locator("[data-message=three]")).isVisible();
        assertThat(page.locator("[data-message=four]")).not().isVisible();
        page.getByText("2 more to answer").click();
        assertThat(page.locator("[data-message=five]")).isVisible();
        assertThat(page.locator("[data-message=five]")).hasCSS("text-align", "start");
        PageChecks.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "answer-this.png"))
                .setFullPage(true));
    }

    @Test
    void whoAsksForACallIsCalledFromTheMessage() {
        waits("toAnswer");

        assertThat(page.locator("[data-message=one]")).containsText("Overdue.");
        assertThat(page.locator("[data-message=one]"))
                .containsText(Pattern.compile("Asks for a call on .*3.*, \\d\\d:00 to \\d\\d:00\\."));
        assertThat(page.locator("[data-message=one]")).containsText("They want to be called on another number.");
        assertThat(page.locator("[data-message=one] a[href^='tel:']")).hasText("Call +4930123456");
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
        page.waitForCondition(() -> !said.isEmpty());
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
        assertThat(page.locator("main .aside")).hasCount(open.size());
    }

    private static String message(String id) {
        return """
                {"prospectId": "p-%1$s", "factId": "%1$s", "messageId": "%1$s", "channel": "EMAIL", "at": "2026-03-01T09:00:00Z",
                 "text": "Ma commande n'est jamais arrivée.", "likeliest": ["BUY", "OPT_OUT"], "mayRefuse": true,
                 "asksForCall": true, "callFrom": "2026-03-03T14:00:00Z", "callUntil": "2026-03-03T16:00:00Z", "toSeeTo": "They want to be called on another number.", "overdue": true, "person": {"name": "Elena %1$s", "phone": "+4930123456"}}""".formatted(id);
    }

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }
}
