package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.Events.qualified;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is chosen on the dashboard is what is shown. */
class ChoicesPageTests extends RunningAnalytics {

    @Test
    void twoChoicesInARowAreBothKept() {
        opened(page -> {
            page.evaluate("""
                    () => {
                      const choose = (select, value) => {
                        select.value = value;
                        select.dispatchEvent(new Event('change', { bubbles: true }));
                      };
                      const [span, stage, by] = document.querySelectorAll('.controls select');
                      choose(span, '30');
                      choose(stage, 'PROSPECT');
                      choose(by, 'channel');
                    }""");

            assertThat(page).hasURL(Pattern.compile(".*span=30&stage=PROSPECT&by=channel"));
            assertThat(page.locator("#by-title")).hasText("Who gets there, by channel");
            assertThat(page.locator("#span")).hasValue("30");
        });
    }

    @Test
    void everythingHasNoFirstDay() {
        var longAgo = new FirstCapture(
                "choice-1",
                CaptureChannel.IMPORT,
                CaptureSource.of("choice-1987"),
                Instant.parse("1987-05-05T12:00:00Z"));
        decided(qualified("choice-1", Stage.CUSTOMER, longAgo, 1));
        await().until(() -> json("/v1/metrics/conversion-rate?by=source&source=choice-1987")
                        .get("total")
                        .asInt()
                == 3);
        opened(page -> {
            page.navigate(address("/#/?span=all&only=source:choice-1987"));
            assertThat(page.locator("#days")).containsText("until ");
            assertThat(page.locator("#funnel .row").last()).containsText("1");
            assertThat(page.locator(".tile").first()).containsText("1 of 1 captured");
        });
    }

    @Test
    void barsHaveAScale() {
        opened(page -> assertThat(page.locator("#funnel .ticks span")).hasText(new String[] {"0 %", "50 %", "100 %"}));
    }

    private void opened(Consumer<Page> then) {
        try (var window = Chromium.window(1360, 900)) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY));
            assertThat(page.locator("#funnel .row")).hasCount(4);
            then.accept(page);
        }
    }
}
