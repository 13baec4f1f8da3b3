package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.DoneBy.by;
import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;

/** What is called "none", or nothing, is told from what nobody said: over HTTP, in files and on the page. */
class ValuesApartPageTests extends RunningAnalytics {

    private void fourDealsOfWhichOneIsNobodys() {
        for (var rep : new String[] {"none", "apart", "Apart", "(none)"}) {
            acted(by(rep, won("apart-" + rep, "apart-deal-" + rep, MONDAY_9AM)));
        }
        acted(by(null, won("apart-nobody", "apart-deal-nobody", MONDAY_9AM)));
        await().untilAsserted(() -> {
            for (var rep : new String[] {"none", "apart", "Apart", "'(none)'"}) {
                assertThat(dealsOf(rep)).as(rep).isEqualTo(1);
            }
            assertThat(dealsOf("(none)")).isPositive();
        });
    }

    @Test
    void filesAnswersAndThePageTellThemApart() {
        fourDealsOfWhichOneIsNobodys();

        assertThat(get("/v1/metrics/closing-ratio?by=rep", "text/csv").body().lines())
                .anyMatch(line -> line.startsWith("closing-ratio,ALL,,,none,1,1,"))
                .anyMatch(line -> line.startsWith("closing-ratio,ALL,,,(none),"))
                .anyMatch(line -> line.startsWith("closing-ratio,ALL,,,'(none)',1,1,"));
        assertThat(json("/v1/metrics/closing-ratio/people?rep=none")
                        .at("/items/0/prospectId")
                        .asString())
                .isEqualTo("apart-none");
        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY));
            assertThat(page.locator("#funnel .row")).hasCount(4);
            page.navigate(address("/#/?span=all&only=rep:none"));
            assertThat(page.locator(".only b")).hasText("none");
            assertThat(page.locator(".only em")).hasCount(0);
            page.navigate(address("/#/?span=all&only=rep:(none)"));
            assertThat(page.locator(".only em")).hasText("(nobody)");
            page.navigate(address("/#/?span=all&only=source:"));
            assertThat(page.locator(".only em")).hasText("(no name)");
            // Of those alone, however many other tests have told of; not of everybody.
            var nameless = json("/v1/funnel?source=").at("/items/0/people").asInt();
            assertThat(page.locator("#funnel .row").first()).containsText("Lead" + nameless + "people");
        }
    }

    private int dealsOf(String rep) {
        return json("/v1/metrics/closing-ratio?by=rep&rep=" + rep)
                .at("/items/0/numerator")
                .asInt();
    }
}
