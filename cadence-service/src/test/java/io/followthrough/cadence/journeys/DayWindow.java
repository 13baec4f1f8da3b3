package io.followthrough.cadence.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A browser's window on a rep's day; closing it fails if the policy refused something or the page failed. */
final class DayWindow implements AutoCloseable {

    private final BrowserContext window;
    private final List<String> complaints = new ArrayList<>();
    private final URI start;
    final Page page;

    /** Signed in as somebody who may do everything. */
    DayWindow(URI start) {
        this(start, Chromium.window());
    }

    /** Signed in the same way, in a window of one's own. */
    DayWindow(URI start, BrowserContext window) {
        this.start = start;
        this.window = window;
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address("#key=" + EmbeddedPlatform.ADMIN_KEY + "&at=day"));
    }

    String address(String path) {
        return start + path;
    }

    /** Takes the person's contact in hand. */
    void choose(String prospectId) {
        inList(prospectId).click();
        assertThat(page.locator("article[data-touch^='" + prospectId + "']")).isVisible();
    }

    Locator inList(String prospectId) {
        return page.locator(".tasks a[href*='" + prospectId + "']");
    }

    Locator contact() {
        return page.getByRole(AriaRole.ARTICLE);
    }

    /** What the page says at its bottom. */
    Locator told(String text) {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text));
    }

    @Override
    public void close() {
        // What a route still answers would be given to a page that is gone.
        page.unrouteAll();
        window.close();
        assertThat(complaints).isEmpty();
    }
}
