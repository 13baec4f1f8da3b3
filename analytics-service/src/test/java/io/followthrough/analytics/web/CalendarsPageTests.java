package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.qualified;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a goal can be met is judged by what calendars say that representatives can do. */
class CalendarsPageTests extends RunningAnalytics {

    private static final Pattern FROM = Pattern.compile("from=(\\d{4}-\\d{2}-\\d{2})");

    @BeforeEach
    void somebodyTookSomeMinutes() {
        decided(qualified("calendar-1", Stage.LEAD, "calendar", 1));
        touched(called("calendar-1", "calendar-t1", MONDAY_9AM, TouchOutcome.CONNECTED));
        await().until(() -> json("/v1/goals/plan?minutes=100")
                .at("/outlook/capacity/possiblePerWeek")
                .isNumber());
    }

    @Test
    void whatIsPromisedAndWhatIsFreeCountsUpToTheLimitOfTheWeek() {
        goal(route -> fulfill(route, 200, capacity(route)), "27 hours a week in the next four weeks");
    }

    @Test
    void whereTheCalendarsCannotBeReadNothingIsKnownAndThePageSaysWhy() {
        goal(
                route -> fulfill(route, 503, "{\"detail\": \"not now\"}"),
                "unknownThe calendars could not be read: not now");
    }

    private void goal(Consumer<Route> calendars, String said) {
        try (var window = Chromium.window(1360, 900)) {
            var page = window.newPage();
            page.route("**/page-links", route -> fulfill(route, 200, "{\"cadence\": \"" + address("/cadence") + "\"}"));
            page.route(
                    "**/cadence/v1/reps",
                    route -> fulfill(
                            route,
                            200,
                            "{\"items\": [{\"id\": \"ana\", \"capacity\": {\"day\": 360, \"week\": 1620, \"month\": 6600}}]}"));
            page.route("**/cadence/v1/capacity?**", calendars);
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY));
            assertThat(page.locator("#goal")).containsText(said);
        }
    }

    /** Six hours on each working day of four weeks: more than the limit of a week. */
    private static String capacity(Route route) {
        var from = FROM.matcher(route.request().url());
        var first = LocalDate.parse(from.find() ? from.group(1) : "");
        return first.datesUntil(first.plusWeeks(4))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .map(day -> "{\"repId\": \"ana\", \"date\": \"%s\", \"reserved\": 200, \"free\": 160}".formatted(day))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static void fulfill(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(json));
    }
}
