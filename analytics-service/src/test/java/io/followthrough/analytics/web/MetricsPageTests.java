package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.Events.qualified;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.followthrough.analytics.Events;
import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The dashboard, as an owner sees it in a browser. */
class MetricsPageTests extends RunningAnalytics {

    private static final int A4_WIDTH = 794;
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
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY + "&at=?span=all"));

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

    @Test
    void whatIsLookedAtStandsInTheAddressAndCanBeNarrowed() {
        decided(IntStream.range(0, 240)
                .mapToObj(at -> qualified(
                        "looked-" + at,
                        Stage.values()[at % 7 == 0 ? 3 : at % 3],
                        new FirstCapture(
                                "looked-" + at,
                                at % 2 == 0 ? CaptureChannel.WEB_FORM : CaptureChannel.REFERRAL,
                                CaptureSource.of("looked-at-" + at % 4),
                                Events.MONDAY_9AM.minus(Duration.ofDays(at % 80))),
                        1))
                .toArray(EventEnvelope<?>[]::new));
        await().until(() -> json("/v1/metrics/conversion-rate?by=source&stage=customer&source=looked-at-3")
                        .at("/items/0/denominator")
                        .asInt()
                == 60);
        try (var window = Chromium.window(1360, 900)) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY + "&at=" + "?span=365"));

            assertThat(page.locator("#by .row")).not().hasCount(0);
            assertThat(page.locator("#by .row").filter(new Locator.FilterOptions().setHasText("looked-at-3")))
                    .hasAttribute("title", Pattern.compile(".*too few to judge"));
            assertThat(page.locator("#objections")).not().isEmpty(); // what other tests told, or that nothing was
            assertThat(page.locator("#survival svg")).isVisible();
            assertThat(page.locator("#survival .legend li").first()).hasText("everybody");
            assertThat(page.locator("#cohorts tbody tr")).not().hasCount(0);
            picture(page, "metrics-full");
            pictures(page);
            page.locator("#by .row")
                    .filter(new Locator.FilterOptions().setHasText("looked-at-3"))
                    .click();
            assertThat(page.locator(".only")).containsText("looked-at-3");
            assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("Who answers, by channel")))
                    .containsText("Of everybody, not only looked-at-3.");
            assertThat(page.locator("#funnel .row").first()).containsText("60");
            page.locator("#span").selectOption("7");
            assertThat(page).hasURL(Pattern.compile(".*span=7.*only=source.*|.*only=source.*span=7.*"));
            page.getByLabel("Compare by").selectOption("channel");
            assertThat(page.locator("#by-title")).containsText("channel");
            PageChecks.assertAccessible(page);
            page.setViewportSize(390, 844);
            PageChecks.assertFits(page);
            picture(page, "metrics-phone");
        }
    }

    @Test
    void anAddressWithDaysThatAreNoneOrCrossedIsStillReadable() {
        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY + "&at=?span=7"));
            assertThat(page.locator("#span")).hasValue("7");

            page.navigate(address("/#/?span=forever&from=2026-02-30&to=x"));
            assertThat(page.locator("#span")).hasValue("90");
            assertThat(page.locator("#funnel .row")).hasCount(4);

            page.navigate(address("/#/?from=2026-03-31&to=2026-03-01"));
            assertThat(page.getByLabel("from", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("2026-03-01");
            assertThat(page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("2026-03-31");
            assertThat(page.locator("#funnel .row")).hasCount(4);
        }
    }

    /** The channel of people is how they came, that of contacts how we wrote: a filter by the one says nothing of the other. */
    @Test
    void whatAFilterCannotTellIsOfEverybodyAndSaysSo() {
        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY + "&at=?span=all"));
            assertThat(page.locator("#funnel .row")).hasCount(4);
            page.navigate(address("/#/?span=all&only=channel:WEB_FORM"));
            assertThat(page.locator(".only")).containsText("WEB_FORM");
            assertThat(tile(page, "Response rate")).containsText("of everybody");
            page.navigate(address("/#/?span=all"));
            assertThat(page.locator(".only")).hasCount(0);
            assertThat(tile(page, "Response rate")).not().containsText("of everybody");

            page.navigate(address("/#/?span=all&stage=KING&only=rep:ana"));
            assertThat(page.locator("#funnel .row")).hasCount(4);
            assertThat(card(page, "How long it takes")).containsText("Of everybody, not only ana.");
            assertThat(card(page, "Cohorts")).containsText("Of everybody, not only ana.");
            assertThat(page.locator("#metrics")).not().containsText("unknown parameter");
        }
    }

    private static Locator tile(Page page, String title) {
        return page.locator(".tile").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator card(Page page, String title) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void onPaperBarsStayAndNoGridIsCutOff() {
        decided(qualified("paper-1", Stage.CUSTOMER, "paper", 1), qualified("paper-2", Stage.LEAD, "paper", 1));
        await().until(() -> json("/v1/metrics/conversion-rate?by=source&stage=customer&source=paper")
                        .at("/items/0/denominator")
                        .asInt()
                == 2);
        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.setViewportSize(A4_WIDTH, 1123);
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY + "&at=?span=365"));
            assertThat(page.locator("#by .row")).not().hasCount(0);
            assertThat(page.locator("#cohorts .grid")).isVisible();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            Assertions.assertThat(
                            page.evaluate("getComputedStyle(document.querySelector('#by .fill')).printColorAdjust"))
                    .isEqualTo("exact");
            Assertions.assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.grid')].filter(it => it.getBoundingClientRect().right > it.closest('.card').getBoundingClientRect().right + 1).length"))
                    .isEqualTo(0);
        }
    }

    /** In the dark, on paper, and of days on which nothing happened. */
    private void pictures(Page page) {
        if (System.getProperty("pictures") != null) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, "metrics-dark");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setMedia(Media.PRINT));
            picture(page, "metrics-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.navigate(address("/#/?from=2001-01-01&to=2001-01-31"));
            assertThat(page.locator("#objections")).not().isEmpty(); // what other tests told, or that nothing was
            picture(page, "metrics-empty");
            page.navigate(address("/#/?span=365"));
            assertThat(page.locator("#by .row")).not().hasCount(0);
        }
    }

    /** To be looked at, where somebody asks for it: {@code -Dpictures=folder}. */
    private static void picture(Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static Locator source(Page page) {
        return page.locator("#by .row").filter(new Locator.FilterOptions().setHasText(LONG));
    }
}
