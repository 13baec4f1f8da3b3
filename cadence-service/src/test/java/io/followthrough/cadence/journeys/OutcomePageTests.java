package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Topics;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes that need more than a key: a meeting, somebody who did not come, an e-mail of which nobody knows whether it left. */
@Order(2)
class OutcomePageTests extends JourneyTest {

    private static final String VISITS = """
            {"name": "Visits", "purpose": "ACQUIRE", "audience": {"situations": ["NEW_INTEREST"], "channels": ["PARTNER"]},
             "steps": [
               {"day": 0, "within": 3, "way": {"channel": "VISIT", "window": "working-days", "minutes": 30},
                "script": {"purpose": "See how they work", "questions": []}},
               {"day": 2, "within": 5, "way": {"channel": "EMAIL", "window": "email-outreach", "template": "case-study"}},
               {"day": 5, "within": 5, "way": {"channel": "CALL", "window": "call-mornings"}}]}""";
    private static boolean called;

    private DayWindow window;

    @BeforeEach
    void signedIn() {
        callsAreDue();
        window = new DayWindow(uri("/"));
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        if (window != null) {
            window.close();
        }
    }

    private void callsAreDue() {
        if (called) {
            return;
        }
        assertThat(put("/v1/cadences/visits", VISITS).status()).isEqualTo(200);
        whileTheLineBreaksBeforeTheServerAnswers("day-unclear@example.com", () -> {
            qualified(
                    People.aNewLead("day-meets"),
                    People.aNewLead("day-ends"),
                    People.aNewLead("day-leaves"),
                    People.aNewLead("day-first"),
                    People.aNewLead("day-second"),
                    People.aNewLead("day-writes"),
                    People.aNewLead("day-unclear"),
                    People.aNewLead("day-absent", person -> person.by(CaptureChannel.PARTNER)));
            awaitState("day-unclear", 0, "UNCONFIRMED");
        });
        awaitMailTo("day-meets@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        awaitTask("day-meets");
        awaitTask("day-ends");
        awaitTask("day-leaves");
        awaitTask("day-first");
        awaitTask("day-second");
        awaitTask("day-absent");
        called = true;
    }

    /** An error, unlike an exception, makes the server hang up without a word; it ends the server's thread. */
    private static void whileTheLineBreaksBeforeTheServerAnswers(String address, Runnable action) {
        var users = MAIL.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, to) -> {
            if (to.getEmail().equals(address)) {
                throw new Error("the line breaks");
            }
            return usual.handle(message, to);
        });
        try {
            action.run();
        } finally {
            users.setMessageDeliveryHandler(usual);
        }
    }

    private void awaitState(String prospectId, int touch, String state) {
        Awaitility.await(prospectId + " is " + state)
                .dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> stateOf(prospectId, touch).equals(state));
    }

    private String stateOf(String prospectId, int touch) {
        return get("/v1/enrolments?prospect=" + prospectId)
                .body()
                .at("/items/0/touches/" + touch + "/state")
                .asString("");
    }

    @Test
    void whoAgreesToMeetIsInvitedAndHearsOfAnotherTimeOrNone() {
        var at = CLOCK.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        window.choose("day-meets");
        window.page.getByLabel("Call back at, or meeting at").fill(local(at));
        window.page.keyboard().press("Escape");
        window.page.keyboard().press("m");
        assertThat(window.told("invited to meet")).isVisible();

        var invitation = awaitMailTo("day-meets@example.com", 2);
        assertThat(contentTypeOf(invitation)).contains("multipart");
        awaitInvitation("day-meets.e1s2a1");
        window.page.navigate(window.address("#/people/day-meets"));
        assertThat(window.page.locator(".touches > li").nth(1)).containsText("Meeting booked");
        assertThat(window.page.locator(".meeting")).containsText("invitation sent");
        window.page.getByText("Move or cancel").click();
        PageChecks.assertAccessible(window.page);

        var later = at.plus(Duration.ofDays(1));
        window.page.getByLabel("New time").fill(local(later));
        button("Move").click();
        assertThat(window.told("Moved to")).isVisible();
        awaitMailTo("day-meets@example.com", 3);
        window.page.getByText("Move or cancel").click();
        button("Cancel the meeting").click();
        assertThat(window.page.locator(".meeting")).containsText("Cancelled: meeting");
        awaitMailTo("day-meets@example.com", 4);
    }

    /** As a field for date and time takes it, in the browser's zone. */
    private static String local(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDateTime().toString();
    }

    private Locator button(String name) {
        return window.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void awaitInvitation(String touchId) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/touches/" + touchId + "/invitation")
                        .body()
                        .path("state")
                        .asString("")
                        .equals("SENT"));
    }

    private static String contentTypeOf(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getContentType();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void whoDidNotComeIsNotVisitedAgainButKeptForLater() {
        window.choose("day-absent");
        assertThat(window.contact()).containsText("See how they work.");
        window.page.keyboard().press("n");
        assertThat(window.told("comes back")).isVisible();

        assertThat(window.inList("day-absent")).hasCount(0);
        var plan = get("/v1/enrolments?prospect=day-absent").body();
        assertThat(plan.at("/items/0/reason").asString()).isEqualTo("did not come to the meeting");
        assertThat(plan.at("/nextAction/kind").asString()).isEqualTo("WAKE_UP");
    }

    @Test
    void whatWasTypedIsNotLostWhenSomethingElseEndedTheContact() {
        window.choose("day-ends");
        window.page.locator("#notes").fill("wants a quote by Friday");
        assertThat(post("/v1/enrolments/day-ends/end", "{\"reason\": \"bought elsewhere\"}")
                        .status())
                .isEqualTo(200);
        window.page.locator("#notes").press("Escape");
        window.page.keyboard().press("c");

        var kept = window.page.locator("[data-kept-of^='day-ends']");
        assertThat(kept).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(kept.getByRole(AriaRole.TEXTBOX)).hasValue("Connected.\nwants a quote by Friday");
        assertThat(kept).containsText("you reported “Connected”");
        window.page.reload();
        assertThat(kept.getByRole(AriaRole.TEXTBOX)).hasValue("Connected.\nwants a quote by Friday");
        assertThat(window.inList("day-ends")).hasCount(0);
        PageChecks.assertAccessible(window.page);
        picture("not-taken");
        kept.getByText("Throw away").click();
        assertThat(kept).hasCount(0);
    }

    @Test
    void whatIsTypedOutlivesAReloadAndNoSignOut() {
        window.choose("day-second");
        window.page.locator("#notes").fill("has a warehouse in Lyon");
        window.page.locator("[name='answer-budget']").fill("yes");

        window.page.reload();
        window.choose("day-second");

        assertThat(window.page.locator("#notes")).hasValue("has a warehouse in Lyon");
        assertThat(window.page.locator("[name='answer-budget']")).hasValue("yes");
        window.page.locator("#sign-out").click();
        assertThat(window.page.locator("#sign-in")).isVisible();
        assertThat((Integer) window.page.evaluate("() => sessionStorage.length"))
                .isZero();
    }

    @Test
    void theContactInHandIsInSightWhateverIsToBeReadAndAnswered() {
        window.page.setViewportSize(1360, 900);
        window.page.route("**/v1/worklist?*", this::withMessages);
        window.page.route("**/v1/worklist", this::withMessages);
        window.choose("day-first");
        window.page.reload();

        assertThat(window.page.locator("[data-message]").first()).isVisible();
        assertThat(window.page.getByText("2 more to answer")).isVisible();
        assertThat(window.page.getByText("2 more to read")).isVisible();
        window.page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "day-full.png")));
        assertThat(window.contact().locator(".ring-up")).isInViewport();
        PageChecks.assertAccessible(window.page);
    }

    private void withMessages(Route route) {
        var list = (ObjectNode) get("/v1/worklist").body();
        for (var name : List.of("Una", "Vera", "Wim")) {
            var message = list.withArray("toAnswer").insertObject(0);
            message.put("messageId", name)
                    .put("factId", name)
                    .put("prospectId", name)
                    .put("at", "2026-03-01T09:00:00Z");
            message.put("text", "Could you tell me whether you integrate with our telephone system? ".repeat(3));
            message.put("channel", "EMAIL")
                    .put("mayRefuse", true)
                    .putObject("person")
                    .put("name", name);
            message.putArray("likeliest").add("BUY").add("OPT_OUT");
            list.withArray("toRead").insert(0, message.deepCopy().put("factId", name + "-unclear"));
        }
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(list.toString()));
    }

    @Test
    void anOutcomeIsNotLostWhereThePageIsLeftWhileItCouldBeTakenBack() {
        window.choose("day-leaves");
        window.page.keyboard().press("c");
        assertThat(window.inList("day-leaves")).hasCount(0);
        window.page.navigate("about:blank");

        awaitState("day-leaves", 1, "COMPLETED");
    }

    @Test
    void aKeyPressedTwiceReportsOnOnePerson() {
        window.choose("day-first");
        var before = window.page.locator(".tasks li").count();
        // At once, however slow the machine is.
        window.page.evaluate("() => { for (let i = 0; i < 3; i++)"
                + " document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'v', bubbles: true})) }");

        assertThat(window.told("recorded")).isVisible();
        assertThat(window.page.locator(".tasks li")).hasCount(before - 1);
    }

    @Test
    void aMessageIsOnTheListAtOnceAndAnsweredByOneKey() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(event(
                    "day-writes",
                    Fixtures.anActivity("wrote", ActivityKind.EMAIL_REPLIED, "day-writes", CLOCK.instant())));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/worklist")
                        .body()
                        .path("toAnswer")
                        .valueStream()
                        .anyMatch(
                                message -> message.path("messageId").asString().equals("wrote")));
        window.page.reload();
        var message = window.page.locator("[data-message='wrote']");
        assertThat(message).isVisible();
        assertThat(window.inList("day-writes")).hasCount(0);
        PageChecks.assertAccessible(window.page);
        picture("answer-this");

        window.page.keyboard().press("a");
        assertThat(message).hasCount(0);
        window.page.reload();
        assertThat(window.page.locator(".tasks")).isVisible();
        assertThat(message).hasCount(0);
    }

    @Test
    void whatSomebodyAskedWithAFormIsOnTheListToo() {
        var asked = new CaptureMessage("asked-by-form", CaptureChannel.WEB_FORM, CLOCK.instant(), "Where is my order?");
        qualified(People.writing(People.aNewLead("day-writes", draft -> draft.revision(7)), asked, null));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/worklist")
                        .body()
                        .path("toAnswer")
                        .valueStream()
                        .anyMatch(it -> it.path("messageId").asString().equals("asked-by-form")));
        window.page.reload();
        var message = window.page.locator("[data-message='asked-by-form']");

        assertThat(message).containsText("with a form");
        assertThat(message.getByText("Write")).isVisible();
        picture("answer-a-form");
        message.getByText("Answered").click();
        assertThat(message).hasCount(0);
    }

    /** To be looked at; nothing is compared. */
    private void picture(String name) {
        window.page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", name + ".png"))
                .setFullPage(true));
    }

    @Test
    void anUnclearEmailIsDecidedByAPersonAndNotSentAgain() {
        assertThat(window.inList("day-unclear").first()).containsText("Unclear");
        window.inList("day-unclear").first().click();
        assertThat(window.contact()).containsText("We do not know whether this e-mail went out");
        assertThat(window.page.getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON))
                .containsText(new String[] {"It was sent", "They replied", "It bounced"});
        PageChecks.assertAccessible(window.page);
        window.page.keyboard().press("s");
        assertThat(window.told("the cadence goes on")).isVisible();

        assertThat(stateOf("day-unclear", 0)).isEqualTo("SENT");
        assertThat(mailTo("day-unclear@example.com")).isEmpty();
        assertThat(window.page.locator(".tasks").getByText("Unclear")).hasCount(0);
    }
}
