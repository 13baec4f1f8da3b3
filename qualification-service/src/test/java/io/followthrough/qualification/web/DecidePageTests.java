package io.followthrough.qualification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What waits for a decision is decided by one key: pairs, no leads, requests about data; and how deals stand. */
class DecidePageTests extends ListeningService {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final String VENDORS_OFFER =
            "We offer verified B2B contact lists with 50,000 decision makers. Would you like a free sample of our database?";

    @Autowired
    private TestClock clock;

    private ProspectWindow window;

    @BeforeEach
    void signedIn() {
        window = new ProspectWindow(port);
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void aPairIsMergedByOneKeyAndAnotherKeptApart() {
        pair("Paula Pair", "+49309876501");
        pair("Quentin Quest", "+49309876502");
        window.page.navigate(window.address("#/same-person"));
        var cards = window.page.locator(".desk > li");
        assertThat(cards.first()).containsText("likely one person");
        var before = cards.count();
        looksWell("same-person");

        cards.filter(having("Paula Pair")).locator("[name=merge]").focus();
        window.page.keyboard().press("m");
        assertThat(cards.filter(having("Paula Pair"))).hasCount(0);
        // Not at once: that would be a key pressed twice.
        var other = cards.filter(having("Quentin Quest"));
        Awaitility.await("another key is heard").pollInSameThread().until(() -> {
            other.evaluateAll("""
                    found => found.forEach(card => {
                        card.querySelector('[name=apart]').focus();
                        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', bubbles: true}));
                    })""");
            return other.count() == 0;
        });

        org.assertj.core.api.Assertions.assertThat(before).isGreaterThanOrEqualTo(2);
        window.page.navigate(window.address("#/"));
        window.page.navigate(window.address("#/same-person"));
        assertThat(cards.filter(having("Quentin Quest"))).hasCount(0);
    }

    @Test
    void pairsThatAreAlikeAreDecidedTogetherAndTakenBackAndTheCountIsRightAfterEach() {
        for (var name : List.of("Xaver Xylo", "Yara Ylang", "Zita Zander")) {
            pair(name, "+4930987655" + name.charAt(0) % 10);
        }
        window.page.navigate(window.address("#/same-person"));
        var count = window.page.locator("#count");
        assertThat(count).containsText("open");
        var open = openOn(count);
        var group = window.page.locator(".alike li[data-pairs]").first();
        var pairs = Integer.parseInt(group.getAttribute("data-pairs"));
        looksWell("same-person-alike");

        window.page.locator(".desk > li [name=apart]").first().click();
        assertThat(count).containsText((open - 1) + " case");

        window.page.navigate(window.address("#/"));
        window.page.navigate(window.address("#/same-person"));
        assertThat(group).isVisible();
        var left = Integer.parseInt(group.getAttribute("data-pairs"));
        org.assertj.core.api.Assertions.assertThat(left).isBetween(2, pairs);
        var before = openOn(count);
        group.locator("[name=merge-all]").click();
        assertThat(group.locator("[name=merge-all]")).containsText("Surely join " + left);
        group.locator("[name=merge-all]").click();
        var batch = window.page.locator("[data-batch]").first();
        assertThat(batch).containsText(left + " pairs joined");
        Awaitility.await("the count after it").pollInSameThread().until(() -> openOn(count) == before - left);
        looksWell("same-person-decided");

        batch.locator("[name=undo-all]").click();
        batch.locator("[name=undo-all]").click();
        Awaitility.await("they wait again").pollInSameThread().until(() -> openOn(count) == before);
    }

    /** Nothing stands there when nobody waits. */
    private static int openOn(com.microsoft.playwright.Locator count) {
        var digits = count.count() == 0 ? "" : count.first().innerText().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Test
    void whoIsNoLeadIsInNoListAndIsClaimedByOneKey() {
        var id = came("Victor Vendor", "victor@lists.example", VENDORS_OFFER);
        window.page.navigate(window.address("#/"));
        assertThat(window.page.locator("#count")).isVisible();
        assertThat(window.page.locator(".rows").getByText("Victor Vendor")).hasCount(0);
        window.page.navigate(window.address("#/no-leads"));
        var card = window.page.locator(".desk > li").filter(having("Victor Vendor"));
        assertThat(card).containsText("Solicitation");
        looksWell("no-leads");

        card.locator("[name=claim]").focus();
        window.page.keyboard().press("c");

        assertThat(card).hasCount(0);
        awaitStage(id, "LEAD");
    }

    @Test
    void aKeyPressedTwiceMakesOneOfThemALead() {
        for (var vendor : List.of("Vera Vendor", "Viktor Vendor", "Vito Vendor")) {
            came(vendor, vendor.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@lists.example", VENDORS_OFFER);
        }
        window.page.navigate(window.address("#/no-leads"));
        assertThat(window.page.locator(".desk > li").filter(having("Vito Vendor")))
                .isVisible();
        // Again as soon as the next one is there; held down, and by a double click.
        var claims = window.page.evaluate("""
                async () => {
                    let claims = 0;
                    const asks = window.fetch;
                    window.fetch = (path, how) => { claims += path.endsWith('/claim') ? 1 : 0; return asks(path, how); };
                    const first = document.querySelector('.desk > li');
                    const press = repeat => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'c', repeat, bubbles: true}));
                    press(false);
                    while (first.isConnected) await new Promise(requestAnimationFrame);
                    press(false);
                    press(true);
                    document.querySelector('.desk > li [name=claim]').click();
                    return claims;
                }""");

        org.assertj.core.api.Assertions.assertThat(claims).isEqualTo(1);
    }

    @Test
    void aRequestAboutDataIsDoneWithAReason() {
        var id = came("Dagmar Data", "dagmar@data.example", "hello");
        var asks = activity(
                ActivityKind.EMAIL_REPLIED,
                daysAgo(40),
                "Please send me a copy of all personal data that you hold about me.",
                Map.of(),
                null,
                null);
        handOver(asks.of(id));
        window.page.navigate(window.address("#/data-requests"));
        var card = window.page.locator(".desk > li").filter(having("Dagmar Data"));
        assertThat(card).containsText("asks what is held");
        assertThat(card).containsText("Overdue since");
        looksWell("data-requests");

        card.getByLabel("What was done").fill("sent a copy of the data");
        card.getByText("Done").click();

        assertThat(card).hasCount(0);
        // It goes by way of a topic, and an open page does not look again by itself.
        Awaitility.await("what was done is on the timeline").pollInSameThread().until(() -> {
            window.page.reload();
            window.open(id);
            return window.page.locator(".timeline").textContent().contains("sent a copy of the data");
        });
    }

    @Test
    void whoAsksToBeForgottenIsErasedFromThePageOnceThatIsConfirmed() {
        var id = came("Erna Ease", "erna@ease.example", "Please delete all my personal data.");
        window.page.navigate(window.address("#/data-requests"));
        var card = window.page.locator(".desk > li").filter(having("Erna Ease"));
        assertThat(card).containsText("asks to be forgotten");
        var copy = window.page.waitForDownload(
                () -> card.getByText("Save a copy of the data").click());
        org.assertj.core.api.Assertions.assertThat(copy.suggestedFilename()).contains(id);

        card.getByLabel("What was done").fill("erased everything");
        card.getByText("Done").click();
        assertThat(card).containsText("Nothing was erased");

        card.getByText("Erase…").click();
        assertThat(card).containsText("All that is held of Erna Ease is erased");
        looksWell("erasing");
        card.getByText("Yes, erase").click();

        assertThat(card).hasCount(0);
        window.page.reload();
        assertThat(window.page.locator(".desk > li").filter(having("Erna Ease")))
                .hasCount(0);
    }

    @Test
    void aDealIsCorrectedLostAndReopened() {
        window.open(came("Dora Deal", "dora@deal.example", "hello"));
        window.page.getByLabel("Value").fill("5000");
        window.page.getByLabel("Currency").fill("eur");
        window.page.getByLabel("Step").fill("proposal");
        window.page.getByLabel("Expected close").fill("2026-04-30");
        window.button("Open a deal").click();
        var row = window.card("Deals").locator("li");
        assertThat(row).containsText("5,000 EUR");
        assertThat(row).containsText("proposal");
        assertThat(row).containsText("30 Apr");

        clock.advance(Duration.ofMinutes(1));
        window.page.getByLabel("Value").fill("7500");
        window.button("Save").click();
        assertThat(row).containsText("7,500 EUR");
        looksWell("deals");
        clock.advance(Duration.ofMinutes(1));
        window.page.getByLabel("Reason").fill("no budget this year");
        window.button("Lost").click();
        assertThat(row).containsText("Lost");
        assertThat(window.page.locator(".top .marks")).containsText("Lost");
        clock.advance(Duration.ofMinutes(1));
        window.button("Reopen").click();

        assertThat(row).containsText("Open");
        assertThat(window.page.locator(".top .marks")).containsText("Opportunity");
        clock.advance(Duration.ofMinutes(1));
        window.button("Won").click();
        assertThat(window.page.locator(".top .marks")).containsText("Customer");
        clock.advance(Duration.ofMinutes(1));
        window.button("Reopen").click();

        assertThat(row).containsText("Open");
        assertThat(window.page.locator(".top .marks")).containsText("Opportunity");
    }

    /** Fits and can be used by everybody, in a light and a dark room, and on a telephone; the pictures are there to be looked at. */
    private void looksWell(String name) {
        PageChecks.assertAccessible(window.page);
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        shoot(name + "-light");
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(name + "-dark");
        window.page.setViewportSize(390, 844);
        PageChecks.assertFits(window.page);
        shoot(name + "-phone");
        window.page.setViewportSize(1280, 860);
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void shoot(String name) {
        window.page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Father and son may share a name and a number. */
    private void pair(String name, String phone) {
        var mailbox = name.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT);
        came(name, mailbox + "@web.de", phone, "hello");
        came(name, mailbox + ".private@gmx.de", phone, "hello");
    }

    private void awaitStage(String id, String stage) {
        window.open(id);
        assertThat(window.page.locator(".top .marks"))
                .containsText(stage.charAt(0) + stage.substring(1).toLowerCase(java.util.Locale.ROOT));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** @return the prospect's id */
    private String came(String name, String email, String message) {
        return came(name, email, null, message);
    }

    private String came(String name, String email, String phone, String message) {
        var person = new Person(name, email, phone, Map.of(), null, "en", null, Map.of());
        var domain = email.substring(email.indexOf('@') + 1);
        var it = capture(
                "lead-" + email,
                CaptureChannel.WEB_FORM,
                person,
                phone == null ? new Company("Company of " + name, domain, null, null, "DE") : null,
                daysAgo(0),
                Map.of(),
                message,
                Consent.UNKNOWN,
                Machine.HUMAN);
        handOver(it);
        return search(email).at("/items/0/prospectId").asString();
    }

    private void handOver(LeadCaptured it) {
        qualifyProspects.handle(List.of(anEvent(it.leadId(), it.capturedAt(), it)));
    }

    private void handOver(ActivityRecorded it) {
        qualifyProspects.handle(List.of(anEvent(it.activityId(), it.at(), it)));
    }

    private JsonNode search(String words) {
        return RunningService.send(java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create(window.address("v1/prospects?q=" + words)))
                        .header("Authorization", "Bearer " + EmbeddedPlatform.READ_KEY))
                .is(200)
                .body();
    }
}
