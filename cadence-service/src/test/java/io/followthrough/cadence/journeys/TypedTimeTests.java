package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.followthrough.cadence.People;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.PageChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who types a time means it as the page shows times, wherever the browser's clock is: here in New York. */
@Order(2)
class TypedTimeTests extends JourneyTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private DayWindow window;
    private Page page;

    @BeforeEach
    void signedIn() {
        window = new DayWindow(uri("/"), Chromium.window(NEW_YORK));
        page = window.page;
        assertThat(page.locator("#rep")).isVisible();
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        window.close();
    }

    @Test
    void onTheListOfARepItIsTheRepsTime() {
        mondayMorning();
        qualified(People.aNewLead("typed-time", person -> person.in("Europe/Lisbon")));
        awaitMailTo("typed-time@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var touch = awaitTask("typed-time").path("touch");
        page.locator("#rep").selectOption(touch.path("repId").asString());
        window.choose("typed-time");
        var field = page.getByLabel("Call back at, or meeting at (Europe/Berlin)");

        field.fill("2026-12-14T15:00");

        assertThat(window.contact().getByText("Mon 14 Dec, 14:00 for them (Europe/Lisbon)"))
                .isVisible();
        PageChecks.assertAccessible(page);
        picture("typed-time");
        page.locator("#rep").selectOption("");
        window.choose("typed-time");
        assertThat(page.getByLabel("Call back at, or meeting at (America/New York)"))
                .hasValue("2026-12-14T09:00");
        page.keyboard().press("m");
        Awaitility.await("the meeting")
                .atMost(PATIENCE)
                .until(() -> get("/v1/touches/" + touch.path("touchId").asString() + "/invitation")
                        .body()
                        .at("/meeting/at")
                        .asString("")
                        .equals("2026-12-14T14:00:00Z"));

        page.navigate(window.address("#/people/typed-time"));
        page.getByText("Move or cancel").click();
        page.getByLabel("New time (America/New York)").fill("2026-12-15T10:00");
        assertThat(page.getByText("Tue 15 Dec, 15:00 for them (Europe/Lisbon)")).isVisible();
        picture("typed-time-plan");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T15:00, 2026-06-15T13:00:00.000Z",
        "2026-12-15T00:30, 2026-12-14T23:30:00.000Z",
        // Left out in spring; twice in autumn.
        "2026-03-29T02:30, 2026-03-29T01:30:00.000Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00.000Z",
        "2026-10-25T03:00, 2026-10-25T02:00:00.000Z"
    })
    void whatMustBeMovedIsMovedToTheRepsTime(String typed, String meant) {
        page.route(
                "**/v1/worklist*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                        {"items": [], "toRead": [], "toAnswer": [], "total": 0, "today": "2026-03-02", "toRearrange": [
                          {"what": "MEETING", "touchId": "p-1.e1s2a1", "prospectId": "p-1", "repId": "ben",
                           "from": "2026-03-02T09:00:00Z", "to": "2026-03-02T09:30:00Z", "warnings": []}]}""")));
        page.route(
                "**/v1/touches/p-1.e1s2a1/meeting",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"warnings\": []}")));
        page.locator("#rep").selectOption("ben");
        page.getByText("Move or cancel").click();
        page.getByLabel("New time (Europe/Berlin)").fill(typed);

        Request asked = page.waitForRequest(
                it -> it.method().equals("PUT"),
                () -> page.getByText("Move", exactly()).click());

        assertThat(asked.postData()).isEqualTo("{\"at\":\"" + meant + "\"}");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** To be looked at; nothing is compared. */
    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", name + ".png"))
                .setFullPage(true));
    }
}
