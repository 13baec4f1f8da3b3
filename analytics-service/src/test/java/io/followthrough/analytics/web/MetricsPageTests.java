package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.Events.qualified;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import org.junit.jupiter.api.Test;

/** The dashboard, as an owner sees it in a browser. */
class MetricsPageTests extends RunningAnalytics {

    private static final String LONG = "a-source-with-a-name-that-is-longer-than-any-column";

    @Test
    void ratesAreShownWithTheirDoubtAndFitAPhone() {
        decided(qualified("long-1", Stage.CUSTOMER, LONG, 1), qualified("long-2", Stage.LEAD, LONG, 1));
        await().until(() -> json("/v1/metrics/conversion-rate?by=source&stage=customer&source=" + LONG)
                        .at("/items/0/denominator")
                        .asInt()
                == 2);
        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY));

            assertThat(source(page)).containsText("50 %");
            assertThat(source(page)).containsText("1 of 2");
            assertThat(source(page)).hasAttribute("title", "9.5 % – 90.5 %, too few to judge");
            assertThat(page.locator("#funnel .row")).hasCount(4);
            PageChecks.assertAccessible(page);
            page.setViewportSize(390, 844);
            PageChecks.assertFits(page);
            PageChecks.assertAccessible(page);
        }
    }

    private static Locator source(Page page) {
        return page.locator("#by-source .row").filter(new Locator.FilterOptions().setHasText(LONG));
    }
}
