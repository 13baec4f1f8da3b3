package io.followthrough.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for whoever loads lists: looked at first, live or historic by their own word, taken back when it was a mistake. */
class FilesPageTests extends IntakeTest {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void signedIn() {
        window = Chromium.window();
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(request("/", "").build().uri() + "#key=" + EmbeddedPlatform.ADMIN_KEY);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Load a file")))
                .isVisible();
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        if (window != null) {
            window.close();
            assertThat(complaints).isEmpty();
        }
    }

    private void choose(String name, String text) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void whatIsNoListIsToldInWords() {
        choose("page.html.csv", "<!doctype html><html><body>Please sign in</body></html>");
        button("Look first").click();
        assertThat(page.locator("#told")).containsText("is a web page");
    }

    @Test
    void whatNobodyCanTellOfAFileIsAskedBeforeItIsLoadedAndDecidedThere() {
        choose(
                "fair.csv",
                "Email,Created,Consent\nwho@page.example,03/04/2025,maybe\nyes@page.example,03/04/2025,yes\n");
        button("Look first").click();

        var asked =
                page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("To decide before it is loaded"));
        assertThat(asked).containsText("column \"Created\"");
        assertThat(asked).containsText("order: day-first");
        assertThat(asked).containsText("\"maybe\" (1) is neither yes nor no");
        looksWell("files-questions");

        var mapping = page.locator("#mapping");
        mapping.fill(mapping.inputValue()
                .replace("capturedAt: Created", "capturedAt: {column: Created, order: day-first}")
                .replace("answers.consent: Consent", "consent.email: {column: Consent, values: {maybe: UNKNOWN}}"));
        button("Look first").click();
        assertThat(page.getByText("2 would be taken in")).isVisible();
        assertThat(asked).not().isVisible();
    }

    @Test
    void eachRowIsShownAsItIsReadAndAListOfDealsIsProposedAsHistory() {
        choose(
                "deals.csv",
                "First Name,Last Name,Email,Phone,Company,Deal Stage,Amount,Create Date,Close Date,Newsletter\n"
                        + "Wanda,Won,WANDA@page.example,+49 30 901820,Acme,Closed Won,100,2025-01-01,2025-02-01,yes\n"
                        + "Otto,Open,otto@page.example,,Brot & Co,Proposal,100,2025-01-01,2099-01-01,no\n");
        button("Look first").click();

        var wanda = page.locator("[data-row='2']");
        assertThat(wanda).containsText("Wanda Won");
        assertThat(wanda).containsText("wanda@page.example");
        assertThat(wanda).containsText("+4930901820");
        assertThat(wanda).containsText("e-mail: yes");
        assertThat(wanda).containsText("Customer");
        assertThat(wanda.locator(".raw").nth(2)).hasText("WANDA@page.example");
        assertThat(page.locator("[data-becoming=CUSTOMER]")).containsText("1 is a customer");
        assertThat(page.locator("[name=as][value=historic]")).isChecked();
        looksWell("files-rows");

        page.locator("[name=as][value=live]").check();
        button("Look first").click();
        assertThat(page.locator("[name=as][value=live]")).isChecked();
    }

    @Test
    void whatBecameOfDeliveriesIsShownAndNothingOfWhatWasInThem() {
        postJson("/v1/webhooks/forms", "{\"secret\": \"nobody-sees-this\"}");
        page.getByText("Webhooks").click();
        assertThat(page.locator(".rows > li").first()).containsText("Refused");
        assertThat(page.locator("body")).not().containsText("nobody-sees-this");
        looksWell("deliveries");
    }

    private void looksWell(String name) {
        PageChecks.assertAccessible(page);
        PageChecks.assertFits(page);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        page.setViewportSize(390, 844);
        PageChecks.assertFits(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + "-phone.png")));
        page.setViewportSize(1280, 860);
    }
}
