package io.followthrough.qualification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A browser's window on the page of prospects; closing it fails if the policy refused something or the page failed. */
final class ProspectWindow implements AutoCloseable {

    private final BrowserContext window = Chromium.window();
    private final List<String> complaints = new ArrayList<>();
    private final int port;
    final Page page = window.newPage();

    /** Signed in as somebody who may do everything. */
    ProspectWindow(int port) {
        this.port = port;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address("#key=" + EmbeddedPlatform.ADMIN_KEY));
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** One prospect, with everything that is decided of them. */
    void open(String prospectId) {
        page.navigate(address("#/prospects/" + prospectId));
        assertThat(page.locator(".criterion").first()).isVisible();
    }

    /** The part of the page under that heading. */
    Locator card(String heading) {
        return page.locator("section.card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A number as the page writes it. */
    static String oneDecimal(double number) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).isEmpty();
    }
}
