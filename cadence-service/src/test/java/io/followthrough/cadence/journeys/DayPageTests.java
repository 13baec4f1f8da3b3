package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Topics;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The rep's page, as somebody uses it in a browser. Before a crowd takes all the room there is. */
@Order(1)
class DayPageTests extends JourneyTest {

    private static final List<String> CALLED = List.of("day-keys", "day-undo", "day-form", "day-phone");
    private static boolean called;

    private DayWindow window;
    private Page page;

    @BeforeEach
    void signedIn() {
        callsAreDue();
        window = new DayWindow(uri("/"));
        page = window.page;
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
        CALLED.forEach(JourneyTest::qualified);
        CALLED.forEach(who -> awaitMailTo(who + "@example.com", 1));
        CLOCK.advance(Duration.ofHours(26));
        CALLED.forEach(this::awaitTask);
        called = true;
    }

    @Test
    void theContactInHandComesWithReasonScriptAndWaysToReachThePerson() {
        choose("day-phone");

        assertThat(contact()).containsText("Contact 2 of 5 in “New web lead”");
        assertThat(contact()).containsText("Is there a budget for it?");
        assertThat(contact().getByText("+4930123456")).hasAttribute("href", "tel:+4930123456");
        assertThat(page.locator("#audit")).containsText("Nobody falls through the cracks");
    }

    @Test
    void onADesktopScriptAndOutcomesAreSeenWithoutScrolling() {
        page.setViewportSize(1440, 900);
        choose("day-form");

        assertThat(page.getByText("Find out what they need and by when.")).isInViewport();
        assertThat(page.getByText("Something else")).isInViewport();
        for (var outcome : page.locator(".result > .outcomes > [data-outcome]").all()) {
            assertThat(outcome).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }

    @Test
    void oneKeyRecordsAnOutcomeWithWhatWasTyped() {
        choose("day-keys");
        page.getByLabel("Minutes").fill("7");
        page.getByLabel("Notes").fill("calls back after the fair");
        page.getByLabel("Budget").fill("12000");
        page.keyboard().press("Escape");
        page.keyboard().press("c");

        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var told = activities.await(ActivityRecorded.class, it -> "day-keys".equals(it.prospectId()));
            assertThat(told.kind()).isEqualTo(ActivityKind.CALL_CONNECTED);
            assertThat(told.minutes()).isEqualTo(7);
            assertThat(told.text()).isEqualTo("calls back after the fair");
            assertThat(told.answers()).containsEntry("budget", "12000");
        }
        assertThat(window.told("recorded")).isVisible();
        assertThat(inList("day-keys")).hasCount(0);
    }

    @Test
    void anOutcomeCanBeTakenBackForAMoment() {
        choose("day-undo");
        page.getByLabel("Notes").fill("still here");
        page.keyboard().press("Escape");
        page.keyboard().press("i");
        assertThat(inList("day-undo")).hasCount(0);
        page.keyboard().press("u");

        assertThat(inList("day-undo")).hasCount(1);
        assertThat(page.getByLabel("Notes")).hasValue("still here");
        assertThat(task("day-undo")).isPresent();
    }

    @Test
    void keysDoNothingWhileSomebodyWrites() {
        choose("day-form");
        page.getByLabel("Notes").fill("");
        page.getByLabel("Notes").pressSequentially("nice chat, interested");

        assertThat(page.getByLabel("Notes")).hasValue("nice chat, interested");
        assertThat(inList("day-form")).hasCount(1);
    }

    @Test
    void aCallBackNeedsItsTime() {
        choose("day-form");
        page.keyboard().press("b");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say when to call back");
        assertThat(page.getByLabel("Call back at")).isFocused();
    }

    @Test
    void capacityIsShownByWeekAndMonth() {
        page.navigate(address("#/capacity"));
        assertThat(page.locator("[data-rep=ben] .cell")).hasCount(7);
        assertThat(page.locator("[data-rep=ben]")).containsText("promised");
        PageChecks.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, named("Month")).click();

        assertThat(page.locator("[data-rep=ben] .cell")).not().hasCount(7);
        var download = page.waitForDownload(() -> page.locator("[data-rep=ben]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("iCalendar file"))
                .click());
        assertThat(download.suggestedFilename()).isEqualTo("ben.ics");
        PageChecks.assertAccessible(page);
    }

    @Test
    void aCalendarIsSubscribedToByAnAddressThatCanBeRevoked() {
        page.navigate(address("#/capacity"));
        subscribe();
        PageChecks.assertAccessible(page);
        var given = page.getByLabel("Calendar address of Ben Carter").inputValue();
        assertThat(request(given)).isEqualTo(200);
        button("Done").click();
        subscribe();
        assertThat(page.getByLabel("Calendar address of Ben Carter")).hasValue(given);
        button("Revoke").click();
        assertThat(window.told("works no longer")).isVisible();

        assertThat(request(given)).isEqualTo(404);
    }

    private void subscribe() {
        page.locator("[data-rep=ben]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Subscribe in your calendar"))
                .click();
    }

    /** The status without a key, as a calendar program asks. */
    private int request(String address) {
        return page.request().get(address).status();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    @Test
    void aCadenceIsShownStepByStepAndSaysWhereItsRatesAre() {
        page.navigate(address("#/cadences/new-web-lead"));

        assertThat(page.locator(".steps > li")).hasCount(5);
        assertThat(page.getByText("address is not configured here")).isVisible();
        assertThat(page.locator(".steps > li").first()).containsText("every day at any hour, also on holidays");
        assertThat(page.locator(".steps > li").nth(1))
                .containsText("Mon – Fri 08:30 – 12:00, else 13:00 – 17:30, not on holidays");
        assertThat(page.locator(".steps > li").nth(2))
                .containsText("Sat, Sun 08:00 – 11:00, else Mon – Fri 06:00 – 08:30, not on holidays");
        PageChecks.assertAccessible(page);
    }

    @Test
    void anEmptyWaitlistSaysWhatThatMeans() {
        page.navigate(address("#/waitlist"));

        assertThat(page.getByRole(AriaRole.HEADING, named("Nobody waits"))).isVisible();
    }

    @Test
    void theWaitlistSaysWhoWaitsForWhatByTheNamesOfPeople() {
        page.route(
                "**/v1/waitlist*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                        {"items": [{"prospectId": "w-1", "enrolmentId": "e-1", "name": "Wanda Waits", "score": 81,
                          "cadence": {"id": "new-web-lead", "version": 1}, "step": 2, "day": "2026-03-03",
                          "reason": "no room for a CALL of 15 minutes in the calendar of ben from 2026-03-03 on",
                          "earliestStart": "2026-03-12T07:00:00Z", "since": "2026-03-02T06:44:42Z"}], "total": 1}""")));
        page.navigate(address("#/waitlist"));

        assertThat(page.getByLabel("Waitlist")).containsText("Wanda Waits");
        assertThat(page.getByLabel("Waitlist"))
                .containsText("No room for a call of 15 minutes in the calendar of Ben Carter from Tue 3 Mar on");
        PageChecks.assertAccessible(page);
    }

    @Test
    void thePlanOfOnePersonIsShown() {
        page.navigate(address("#/people/day-phone"));

        assertThat(page.locator(".touches > li")).hasCount(5);
        PageChecks.assertAccessible(page);
    }

    @Test
    void aKeyThatMayOnlyReadIsToldSo() {
        page.evaluate("key => sessionStorage.setItem('key', key)", EmbeddedPlatform.READ_KEY);
        page.reload();

        assertThat(page.getByRole(AriaRole.HEADING, named("Not with this key"))).isVisible();
    }

    @Test
    void onAPhoneTheListComesFirstAndThenTheContact() {
        page.setViewportSize(390, 844);
        page.reload();
        assertThat(inList("day-phone")).isVisible();
        PageChecks.assertFits(page);
        inList("day-phone").click();
        assertThat(contact()).isVisible();
        assertThat(inList("day-phone")).isHidden();
        PageChecks.assertFits(page);
        PageChecks.assertAccessible(page);
        page.getByRole(AriaRole.LINK, named("List")).click();

        assertThat(inList("day-phone")).isVisible();
        for (var other : List.of("capacity", "capacity?view=month", "cadences", "people/day-phone")) {
            page.navigate(address("#/" + other));
            assertThat(page.locator("main .card").first()).isVisible();
            PageChecks.assertFits(page);
        }
    }

    private String address(String path) {
        return window.address(path);
    }

    private void choose(String prospectId) {
        window.choose(prospectId);
    }

    private Locator inList(String prospectId) {
        return window.inList(prospectId);
    }

    private Locator contact() {
        return window.contact();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
