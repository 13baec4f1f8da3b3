package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.testkit.PageChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The rep's page over days, years and changes of representatives. Before a crowd takes all the room there is. */
@Order(1)
class LeftOpenDayTests extends JourneyTest {

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
    void leftOpenOverMidnightItShowsTheNewDay() {
        assertThat(heading()).containsText("Today, " + said(today()));

        var midnight = today().plusDays(1).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC);
        CLOCK.advance(Duration.between(CLOCK.instant(), midnight));
        lookAgain();

        assertThat(heading()).containsText("Today, " + said(today()));
    }

    @Test
    void aKeyThatRanOutIsAskedForAndNotPassedOver() {
        page.evaluate("sessionStorage.setItem('key', 'worn-out')");
        lookAgain();

        assertThat(page.getByRole(AriaRole.HEADING, named("Sign in again"))).isVisible();
    }

    @Test
    void whoHasLeftIsMarkedInTheFilter() {
        var rep = "left-" + UUID.randomUUID().toString().substring(0, 8);
        put("/v1/reps/" + rep, """
                {"name": "Lea Left", "email": "%s@sales.example", "timeZone": "Europe/Berlin", "country": "DE",
                 "workingHours": [{"days": ["MONDAY"], "from": "08:00", "to": "17:00"}],
                 "capacity": {"day": 0, "week": 0, "month": 0, "emailsPerDay": 0}}""".formatted(rep));
        post("/v1/reps/" + rep + "/leave", "");
        page.reload();

        assertThat(page.locator("#rep option[value='" + rep + "']")).hasText("Lea Left (has left)");
        assertThat(page.locator("#rep option[value=ben]")).hasText("Ben Carter");
    }

    @Test
    void datesOfAnotherYearThanTheServicesAreShownWithIt() {
        page.route(
                "**/v1/worklist*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                        {"items": [], "toRead": [], "toRearrange": [], "total": 0, "today": "2099-01-02", "toAnswer": [
                          {"prospectId": "p-1", "messageId": "m-1", "channel": "EMAIL", "at": "2098-12-30T09:00:00Z",
                           "text": "Is it still to be had?"},
                          {"prospectId": "p-2", "messageId": "m-2", "channel": "EMAIL", "at": "2099-01-01T12:00:00Z",
                           "text": "And now?"}]}""")));
        page.reload();

        assertThat(page.locator("[data-message=m-1]")).containsText("30 Dec 2098");
        assertThat(page.locator("[data-message=m-2]")).containsText("1 Jan,");
        assertThat(heading()).containsText("Today, Fri 2 Jan");
    }

    @Test
    void aMeetingThatCannotTakePlaceIsMovedFromTheList() {
        var person = "page-" + UUID.randomUUID();
        mondayMorning();
        qualified(person);
        awaitMailTo(person + "@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var touch = awaitTask(person).path("touchId").asString();
        var rep = get("/v1/enrolments?prospect=" + person)
                .body()
                .at("/items/0/repId")
                .asString();
        var day = today().plusDays(250);
        post(
                "/v1/touches/" + touch + "/outcome",
                "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%sT12:00:00Z\"}}".formatted(day));
        post("/v1/reps/" + rep + "/absences", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day));
        page.reload();
        var entry = page.locator("[data-meeting='" + touch + "']");
        assertThat(entry).containsText("Ann");
        assertThat(entry).containsText("is away on");
        PageChecks.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "move-or-call-off.png")));
        page.setViewportSize(390, 844);
        PageChecks.assertFits(page);

        entry.getByText("Move or cancel").click();
        entry.getByLabel("New time").fill(day.plusDays(1) + "T12:00");
        entry.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName("Move")
                                .setExact(true))
                .click();

        assertThat(entry).hasCount(0);
        post(
                "/v1/reps/" + rep + "/absences",
                "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day.plusDays(1), day.plusDays(1)));
        page.navigate(window.address("#/people/" + person));
        assertThat(page.getByLabel("Meetings")).containsText("is away on");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "meetings-of-a-person.png")));
        delete("/v1/touches/" + touch + "/meeting");
    }

    /** As when somebody comes back to the page. */
    private void lookAgain() {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private com.microsoft.playwright.Locator heading() {
        return page.locator(".head h1");
    }

    /** In the business zone, which is UTC here. */
    private static LocalDate today() {
        return CLOCK.instant().atZone(ZoneId.of("UTC")).toLocalDate();
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK)).replace("Sept", "Sep");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
