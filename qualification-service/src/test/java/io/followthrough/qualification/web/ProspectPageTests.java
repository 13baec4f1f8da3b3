package io.followthrough.qualification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Person;
import io.followthrough.events.Topics;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of prospects, as somebody uses it in a browser. */
class ProspectPageTests extends ListeningService {

    private static final String EVIL = "<img src=x onerror=\"document.title='hacked'\">";
    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
    private static final int CROWD = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProspectWindow window;
    private Page page;

    @BeforeEach
    void signedIn() {
        peopleCameIn();
        window = new ProspectWindow(port);
        page = window.page;
        assertThat(rows().first()).isVisible();
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        if (window != null) {
            window.close();
        }
    }

    /** Told over the broker, once. */
    private void peopleCameIn() {
        if (total("pages.example") >= CROWD + 4) {
            return;
        }
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            topic.write(IntStream.range(0, CROWD)
                    .mapToObj(n -> came("Crowd Member " + n, "crowd-" + n, null))
                    .toArray(EventEnvelope<?>[]::new));
            topic.write(
                    came("Paula Page", "paula", "I have been looking for something like this"),
                    came("Gus Gate", "gus", null),
                    came(EVIL, "evil", EVIL + "<script>document.title='hacked'</script>"),
                    came(LONG, "long", LONG));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> total("pages.example") == CROWD + 4);
    }

    private int total(String words) {
        return search(words).path("total").asInt();
    }

    private JsonNode search(String words) {
        return JSON.readTree(get("v1/prospects?q=" + words).body());
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + EmbeddedPlatform.READ_KEY)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String idOf(String email) {
        return search(email).at("/items/0/prospectId").asString();
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static EventEnvelope<?> came(String name, String mailbox, String message) {
        var email = mailbox + "@pages.example";
        var person = new Person(name, email, null, Map.of(), "Head of Operations", "en", null, Map.of());
        return anEvent(email, MONDAY_8AM, capture(CaptureChannel.WEB_FORM, person, MONDAY_8AM, Map.of(), message));
    }

    @Test
    void whoHasNoKeyIsAskedForOneAndAWrongOneIsSaid() {
        page.evaluate("sessionStorage.clear()");
        page.navigate("about:blank");
        var links = page.waitForResponse("**/page-links", () -> page.navigate(address("")));
        assertThat(links.status()).as("the neighbours are known before the key").isEqualTo(200);
        page.getByLabel("Access key").fill("not a key");
        button("Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This key is not known here, or no longer.");
        page.getByLabel("Access key").fill(EmbeddedPlatform.READ_KEY);
        page.keyboard().press("Enter");

        assertThat(rows().first()).isVisible();
        assertThat(page.url()).doesNotContain("key");
    }

    @Test
    void theKeyInAnAddressIsMovedOutOfSight() {
        assertThat(page.url()).doesNotContain("key");
        assertThat((String) page.evaluate("sessionStorage.getItem('key')")).isEqualTo(EmbeddedPlatform.ADMIN_KEY);
    }

    @Test
    void whatSomebodyTypedIsNeverReadAsHtml() {
        find("evil@pages.example");
        assertThat(rows()).containsText(new String[] {EVIL});
        rows().first().click();

        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText(EVIL);
        assertThat(page.locator(".timeline")).containsText("<script>");
        assertThat(page.locator("main img, main script")).hasCount(0);
        assertThat(page.title()).startsWith("<img").doesNotContain("hacked ·").isNotEqualTo("hacked");
    }

    /** "This month", said in March, is March's. */
    @Test
    void reasonsSayOfWhatDayTheyAre() {
        find("paula@pages.example");
        rows().first().click();

        assertThat(page.locator("#reasons"))
                .hasText(Pattern.compile("^.*, 2 Mar 2026\\. .*looking for something like this.*, 2 Mar 2026\\.$"));
    }

    @Test
    void thePageForbidsEverythingThatDoesNotComeFromHere() {
        var policy = get("").headers().firstValue("Content-Security-Policy");

        assertThat(policy)
                .hasValueSatisfying(it -> assertThat(it)
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                        .doesNotContain("unsafe"));
        assertThat(get("kit/look.css").headers().firstValue("Content-Security-Policy"))
                .isEqualTo(policy);
    }

    @Test
    void aLongListIsReadPieceByPiece() {
        find("pages.example");
        assertThat(page.locator("#count")).hasText("50 of 64 people, best first");
        button("Show more").click();

        assertThat(rows()).hasCount(CROWD + 4);
        assertThat(page.locator("#count")).hasText("64 people, best first");
        assertThat(button("Show more")).isHidden();
    }

    @Test
    void somebodyIsFoundAndOpenedByKeyboardAlone() {
        page.keyboard().press("/");
        page.keyboard().type("paula pag");
        assertThat(rows()).hasCount(1);
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Paula Page");
        page.keyboard().press("Escape");

        assertThat(rows()).hasCount(1);
        assertThat(page.getByLabel("Search prospects")).hasValue("paula pag");
    }

    @Test
    void filtersNarrowTheListAndAnEmptyOneSaysWhatToDo() {
        find("pages.example");
        page.getByLabel("Stage", new Page.GetByLabelOptions().setExact(true)).selectOption("CUSTOMER");
        assertThat(page.getByText("Nobody fits", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        button("Clear the filters").click();

        assertThat(rows().first()).isVisible();
    }

    @Test
    void theNextQuestionIsAnsweredInPlaceAndTheDecisionFollows() {
        opened("gus");
        var score = page.locator(".top .ring").innerText();
        var question = page.locator(".question .text").innerText();
        page.locator(".suggested button").first().click();
        button("Record").click();

        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Recorded.")))
                .isVisible();
        assertThat(page.locator(".timeline")).containsText("Question answered");
        assertThat(page.locator(".top .ring")).not().hasText(score);
        assertThat(page.locator(".question .text")).not().hasText(question);
    }

    @Test
    void notesObjectionsRoleAndDealAreEntered() {
        opened("crowd-7");
        page.getByLabel("Note").fill("Likes sailing & <b>blue</b>");
        button("Add note").click();
        assertThat(page.locator(".timeline")).containsText("Likes sailing & <b>blue</b>");

        page.getByLabel("Objection").selectOption("PRICE");
        button("Raise").click();
        button("Cleared").click();
        assertThat(page.getByText("none open")).isVisible();

        page.getByLabel("Role in the company").selectOption("GATEKEEPER");
        assertThat(page.locator(".timeline")).containsText("Role: GATEKEEPER");

        button("Lost").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say why it was lost");
        page.getByLabel("Reason").fill("Chose another");
        button("Lost").click();
        assertThat(page.locator(".timeline")).containsText("Chose another");
        assertThat(page.locator(".top")).containsText("Lost");
    }

    @Test
    void theScoreIsExplainedAndTheWayThroughTheCompanyShown() {
        opened("paula");

        assertThat(page.locator(".criterion")).hasCount(6);
        assertThat(page.locator(".criterion").first()).containsText("looking for something like");
        assertThat(page.getByText("64 people known")).isVisible();
    }

    @Test
    void aKeyThatRanOutIsAskedForAgainAndNothingTypedIsLost() {
        opened("crowd-8");
        page.getByLabel("Note").fill("half a thought");
        page.evaluate("sessionStorage.setItem('key', 'ran out')");
        button("Add note").click();
        page.getByLabel("Access key").fill(EmbeddedPlatform.ADMIN_KEY);
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).click();

        assertThat(page.getByLabel("Note")).hasValue("half a thought");
        button("Add note").click();
        assertThat(page.locator(".timeline")).containsText("half a thought");
    }

    @Test
    void whenTheServiceDoesNotAnswerThePageSaysSoAndComesBack() {
        page.route("**/v1/prospects*", route -> route.abort());
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("No answer");
        page.unroute("**/v1/prospects*");
        button("Try again").click();

        assertThat(rows().first()).isVisible();
    }

    @Test
    void whoIsNotThereIsSaidWithAWayBack() {
        page.navigate(address("#/prospects/nobody"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no prospect nobody.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the list"))
                .click();

        assertThat(rows().first()).isVisible();
    }

    @Test
    void everybodyCanUseItAndItFitsAPhone() {
        PageChecks.assertAccessible(page);
        opened("long");
        PageChecks.assertAccessible(page);
        PageChecks.assertFits(page);
        page.setViewportSize(390, 844);
        PageChecks.assertFits(page);
        PageChecks.assertAccessible(page);
        page.navigate(address("#/?q=pages.example"));
        assertThat(rows().first()).isVisible();
        PageChecks.assertFits(page);
    }

    private void opened(String mailbox) {
        window.open(idOf(mailbox + "@pages.example"));
    }

    private void find(String words) {
        page.getByLabel("Search prospects").fill(words);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*q=.*"));
    }

    private Locator rows() {
        return page.getByRole(
                        AriaRole.LIST,
                        new Page.GetByRoleOptions().setName("Prospects").setExact(true))
                .getByRole(AriaRole.LINK);
    }

    private Locator button(String name) {
        return window.button(name);
    }
}
