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
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom others named is taken as a lead, linked or refused by one key, over the broker and the store. */
class NamedPageTests extends ListeningService {

    private static final Path SHOTS = Path.of("target", "screenshots");

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
    void whoIsNamedIsCorrectedAndTakenByOneKey() {
        var ben = came("Ben Miller", "ben@taken.example");
        says(ben, "Not me, but my colleague Jane Doe, jane@taken.example, +44 20 7946 0018, looks after this.");
        awaitProposal(ben, "OPEN");
        window.page.navigate(window.address("#/named"));
        var card = card("Jane Doe");
        assertThat(card).containsText("Not me, but my colleague");
        assertThat(card).containsText("Ben Miller");
        assertThat(card.locator("[name=email]")).hasValue("jane@taken.example");
        looksWell("named");

        // What is typed is no key.
        card.locator("[name=jobTitle]").fill("head of kitchens");
        card.locator("[name=take]").focus();
        window.page.keyboard().press("t");

        assertThat(card).hasCount(0);
        var sent = awaitProposal(ben, "SENT");
        org.assertj.core.api.Assertions.assertThat(sent.path("jobTitle").asString())
                .isEqualTo("head of kitchens");
    }

    @Test
    void whoIsKnownIsLinkedByOneKey() {
        var ben = came("Bert Miller", "bert@known.example");
        came("Jill Roe", "jill@known.example");
        says(ben, "I only use it. Jill Roe (jill@known.example) decides.");
        awaitProposal(ben, "OPEN");
        window.page.navigate(window.address("#/named"));
        var card = card("Jill Roe");
        assertThat(card).containsText("Known already");
        assertThat(card.locator("[name=take]")).hasCount(0);
        looksWell("named-known");

        card.locator("[name=link]").focus();
        window.page.keyboard().press("k");

        assertThat(card).hasCount(0);
        awaitProposal(ben, "LINKED");
    }

    @Test
    void whoIsNoLeadIsGoneForGood() {
        var ben = came("Bea Miller", "bea@refused.example");
        says(ben, "Please write to June Poe (june@refused.example) instead.");
        var proposal = awaitProposal(ben, "OPEN");
        window.page.navigate(window.address("#/named"));
        var card = card("June Poe");

        card.locator("[name=refuse]").focus();
        window.page.keyboard().press("x");

        assertThat(card).hasCount(0);
        awaitProposal(ben, "NO_LEAD");
        RunningService.send(
                        ask("v1/proposed-leads/" + proposal.path("proposalId").asString() + "/take")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                .is(409);
    }

    private Locator card(String name) {
        return window.page
                .locator(".desk > li")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page.locator("h2", new Page.LocatorOptions().setHasText(name))));
    }

    private JsonNode awaitProposal(String namer, String state) {
        return Awaitility.await(namer + " named somebody, " + state)
                .pollInSameThread()
                .until(
                        () -> RunningService.send(ask("v1/proposed-leads?state=" + state + "&prospect=" + namer))
                                .is(200)
                                .body()
                                .path("items")
                                .path(0),
                        item -> !item.isMissingNode());
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create(window.address(path)))
                .header("Authorization", "Bearer " + EmbeddedPlatform.ADMIN_KEY);
    }

    private void says(String prospectId, String text) {
        var reply = activity(ActivityKind.EMAIL_REPLIED, daysAgo(0), text, Map.of(), null, null)
                .of(prospectId);
        qualifyProspects.handle(List.of(anEvent(prospectId, reply.at(), reply)));
    }

    /** @return the prospect's id */
    private String came(String name, String email) {
        var person = new Person(name, email, null, Map.of(), null, "en", null, Map.of());
        var domain = email.substring(email.indexOf('@') + 1);
        var it = capture(
                "lead-" + email,
                CaptureChannel.WEB_FORM,
                person,
                new Company("Company " + domain.toUpperCase(Locale.ROOT), domain, null, null, "GB"),
                daysAgo(1),
                Map.of(),
                "hello",
                Consent.UNKNOWN,
                Machine.HUMAN);
        qualifyProspects.handle(List.of(anEvent(it.leadId(), it.capturedAt(), it)));
        return RunningService.send(ask("v1/prospects?q=" + email))
                .is(200)
                .body()
                .at("/items/0/prospectId")
                .asString();
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
}
