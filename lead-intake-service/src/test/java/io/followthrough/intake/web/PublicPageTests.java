package io.followthrough.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TcpProxy;
import io.followthrough.testkit.TopicProbe;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages for strangers, on a phone: forms, a store's screen, survey, unsubscribing. */
class PublicPageTests extends IntakeTest {

    private static final int THUMB = 44;

    @Autowired
    private SignedTokens tokens;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void onAPhone() {
        window = Chromium.window(390, 844);
        page = window.newPage();
    }

    @AfterEach
    void closed() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void aFormIsFilledInAndSaysWhatIsMissing() {
        open("/forms/contact");
        page.getByLabel("Your name").fill("Frida Form");
        button("Send").click();
        assertThat(page.locator("[aria-invalid]")).isVisible();
        assertThat(page.getByLabel("Your name")).hasValue("Frida Form");
        assertUsable();
        page.getByLabel("E-mail").fill("frida@forms.example");
        button("Send").click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");

        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class,
                    it -> "frida@forms.example".equals(it.person().email()));
            assertThat(lead.person().name()).isEqualTo("Frida Form");
        }
    }

    @Test
    void aStoresScreenHasLargeControls() {
        open("/kiosk/store-berlin");

        assertUsable();
        assertThat(button("Sign up").boundingBox().height).isGreaterThan(THUMB);
    }

    @Test
    void whoTicksTheBoxOnAStoresScreenGivesConsentInItsWords() {
        open("/kiosk/store-berlin");
        page.getByLabel("Your name").fill("Carla Consent");
        page.getByLabel("E-mail").fill("carla@consent.example");
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Sign up").click();

        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var consent = captured.await(
                            LeadCaptured.class,
                            it -> "carla@consent.example".equals(it.person().email()))
                    .consent();
            assertThat(consent.email()).as("anybody types in anything there").isEqualTo(ConsentStatus.PENDING);
            assertThat(consent.text()).isEqualTo("You may write to me and call me. I can withdraw it at any time.");
            assertThat(consent.proof()).startsWith("ticked on /kiosk/store-berlin at 20");
        }
    }

    /** One question on a screen. */
    private void next(int step) {
        var seen = new LocatorAssertions.IsInViewportOptions().setRatio(0.9);
        assertThat(page.locator("#step-" + step)).not().isInViewport(seen);
        page.locator("#step-" + (step - 1)).getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#step-" + step)).isInViewport(seen);
    }

    @Test
    void aSurveyOfSeveralQuestionsIsAnsweredByThumb() {
        open("/survey/"
                + tokens.sign(new Token(
                        Token.Kind.SURVEY, "p-page", "touch-several-page", "trial-survey/en", Instant.now())));
        assertUsable();
        picture("survey-of-several-questions");
        page.locator("[name=score][value='8']").check();
        next(2);
        page.locator("[name='q.ease'][value='3']").check();
        next(3);
        page.getByText("10 or more").click();
        next(4);
        page.getByLabel("What is missing?").fill("An import");
        next(5);
        page.getByLabel("I want to take part in the draw").check();
        button("Send").click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");

        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var answered = captured.await(ActivityRecorded.class, each -> "touch-several-page".equals(each.touchId()));
            assertThat(answered.answers())
                    .containsEntry("ease", "3")
                    .containsEntry("team", "10 or more")
                    .containsEntry("missing", "An import")
                    .containsEntry("prizeDraw", "yes");
        }
    }

    @Test
    void aStoresScreenWithoutANetworkKeepsWhoeverSignsUpAndSendsThemOnce() {
        var network = TcpProxy.before(request("/", "").build().uri().getPort());
        page.navigate(through(network, "/kiosk/store-berlin"));
        assertThat(page.locator("html")).hasAttribute("data-offline", "ready");
        network.goAway();
        page.close();
        page = window.newPage();
        page.navigate(through(network, "/kiosk/store-berlin"));
        page.getByLabel("Your name").fill("Otto Offline");
        page.getByLabel("E-mail").fill("otto@offline.example");
        button("Sign up").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you")))
                .isVisible();
        assertThat(page.locator("#waiting")).hasText("Waiting here until the network is back: 1");
        page.getByText("Next person").click();
        assertThat(page.getByLabel("Your name")).hasValue("");
        assertUsable();
        assertThat((String) page.evaluate("async () => JSON.stringify(await new Promise(done => {"
                        + " indexedDB.open('followthrough-kiosk').onsuccess = open => {"
                        + " open.target.result.transaction('people').objectStore('people').getAll().onsuccess ="
                        + " all => done(all.target.result.map(each => Object.keys(each)))}}))"))
                .contains("sealed")
                .doesNotContain("otto");

        network.comeBack();
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#waiting")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class,
                    it -> "otto@offline.example".equals(it.person().email()));
            assertThat(lead.source().storeId()).isEqualTo("store-berlin");
            assertThat(lead.person().name()).isEqualTo("Otto Offline");
        }
    }

    @Test
    void aPageToSignInToANetworkIsNoAnswerThatTakesSomebodyIn() {
        window.route("**/kiosk/store-berlin", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Sign in</h1>"));
            } else {
                route.resume();
            }
        });
        signUpAtTheStore("Paul Portal", "paul@portal.example");

        assertThat(page.locator("#waiting")).hasText("Waiting here until the network is back: 1");
        backOnline();
        awaitCapture("paul@portal.example");
    }

    @Test
    void whoFindsNoRoomInTheBrowserIsHeldUntilTheNetworkIsBackAndTheStoreIsTold() {
        page.addInitScript(
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        window.route("**/kiosk/store-berlin", route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        signUpAtTheStore("Rosa Room", "rosa@room.example");

        assertThat(page.locator("#no-room")).isVisible();
        backOnline();
        awaitCapture("rosa@room.example");
    }

    private void signUpAtTheStore(String name, String email) {
        open("/kiosk/store-berlin");
        page.getByLabel("Your name").fill(name);
        page.getByLabel("E-mail").fill(email);
        button("Sign up").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you")))
                .isVisible();
    }

    private void backOnline() {
        window.unrouteAll();
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#waiting")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    }

    private static void awaitCapture(String email) {
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            captured.awaitRecord(record -> ("email:" + email).equals(record.key()));
        }
    }

    /** The address as the browser sees it through this network. */
    private String through(TcpProxy network, String path) {
        return "http://127.0.0.1:" + network.port()
                + request(path, "").build().uri().getPath();
    }

    @Test
    void anEmbeddedFormIsAsTallAsItsContentOnAPageOfSomebodyElse() {
        var here = request("/forms/contact/embed.js", "").build().uri();
        page.route(
                "http://elsewhere.localhost/",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<h1>A page of somebody else</h1><script src=\"" + here + "\"></script>")));
        page.navigate("http://elsewhere.localhost/");
        var form = page.frameLocator("iframe");
        assertThat(form.getByRole(AriaRole.BUTTON)).isVisible();

        var height = "() => document.querySelector('iframe').getBoundingClientRect().height";
        var content = (Number) form.locator("html").evaluate("html => html.getBoundingClientRect().height");
        page.waitForFunction("wanted => Math.abs((" + height + ")() - wanted) < 2", Math.ceil(content.doubleValue()));
        form.getByLabel("Your name").fill("Emma Embedded");
        form.getByLabel("E-mail").fill("emma@embedded.example");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form.getByRole(AriaRole.HEADING)).hasText("Thank you");
        page.waitForFunction("before => (" + height + ")() < before / 2", content);
    }

    @Test
    void aFormInADarkPageTakesItsColoursAndKeepsThem() {
        var here = request("/forms/contact/embed.js", "").build().uri();
        page.route(
                "http://dark.localhost/",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<body style=\"background:#101820;color:#f2f2f2\"><h1>Dark</h1><p><a href=\"/more\""
                                + " style=\"color:#ffd400\">More</a></p><div><script src=\"" + here
                                + "\"></script></div>")));
        page.navigate("http://dark.localhost/");
        var form = page.frameLocator("iframe");
        var colour = "(it, name) => getComputedStyle(it)[name]";
        assertThat(form.getByRole(AriaRole.BUTTON)).isVisible();

        assertThat(form.locator("body").evaluate(colour, "backgroundColor")).isEqualTo("rgb(16, 24, 32)");
        assertThat(form.locator("body").evaluate(colour, "color")).isEqualTo("rgb(242, 242, 242)");
        assertThat(form.getByRole(AriaRole.BUTTON).evaluate(colour, "backgroundColor"))
                .isEqualTo("rgb(255, 212, 0)");
        assertThat(form.getByRole(AriaRole.BUTTON).evaluate(colour, "color")).isEqualTo("rgb(0, 0, 0)");
        assertThat(form.locator(".brand")).isHidden();
        picture("framed-form");

        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form.locator("[aria-invalid]").first()).isVisible();
        assertThat(form.locator("body").evaluate(colour, "backgroundColor")).isEqualTo("rgb(16, 24, 32)");
        form.getByLabel("Your name").fill("Dora Dark");
        form.getByLabel("E-mail").fill("dora@embedded.example");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form.getByRole(AriaRole.HEADING)).hasText("Thank you");
        assertThat(form.locator("body").evaluate(colour, "backgroundColor")).isEqualTo("rgb(16, 24, 32)");
    }

    @Test
    void pagesCarryTheNameAndColourOfTheBusiness() {
        open("/forms/contact");
        picture("branded-form");
        for (var path : new String[] {
            "/forms/contact",
            "/forms/contact/thanks",
            "/kiosk/store-berlin",
            "/unsubscribe/" + token(Token.Kind.UNSUBSCRIBE, "touch-brand"),
            "/confirm/" + token(Token.Kind.CONFIRM, "touch-brand"),
            "/survey/" + token(Token.Kind.SURVEY, "touch-brand"),
            "/unsubscribe/broken"
        }) {
            open(path);
            assertThat(page.locator(".brand img")).isVisible();
            assertThat(page.locator(".brand img").evaluate("it => it.naturalWidth > 0"))
                    .isEqualTo(true);
            assertThat(page.getByText("Meadow & Sons · 1 Field Lane, York")).isVisible();
            // A store's screen leads nowhere else.
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Privacy")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(!path.startsWith("/kiosk/")));
            assertUsable();
        }
    }

    @Test
    void aBrowserWorksOutItsProofWhileAFormIsFilledIn() {
        open("/forms/newsletter");
        page.getByLabel("E-mail").fill("worker@forms.example");
        page.waitForFunction("() => document.querySelector('[name=\"form.proof\"]')?.value.length > 50");
        page.getByLabel("Send me the newsletter").check();
        button("Subscribe").click();

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");
    }

    /** Whoever signs up for a newsletter and does not agree to it would get none, and not know. */
    @Test
    void aNewsletterAsksForItsTick() {
        open("/forms/newsletter");
        page.getByLabel("E-mail").fill("forgetful@forms.example");
        button("Subscribe").click();

        assertThat(page.locator("#consent-wrong")).isVisible();
        assertThat(page.getByLabel("E-mail")).hasValue("forgetful@forms.example");
        assertUsable();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + ".png"))
                .setFullPage(true));
    }

    @Test
    void aSurveyIsAnsweredByThumbAndByKeyboard() {
        open("/survey/" + token(Token.Kind.SURVEY, "touch-thumb"));
        assertUsable();
        for (var number : page.locator("fieldset label").all()) {
            assertThat(number.boundingBox().width).isGreaterThanOrEqualTo(THUMB);
            assertThat(number.boundingBox().height).isGreaterThanOrEqualTo(THUMB);
        }
        page.locator("fieldset label").nth(7).click();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("8")))
                .isChecked();
        button("Send").click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");

        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var answered = captured.await(ActivityRecorded.class, it -> "touch-thumb".equals(it.touchId()));
            assertThat(answered.kind()).isEqualTo(ActivityKind.SURVEY_ANSWERED);
            assertThat(answered.answers()).containsEntry("satisfaction", "8");
        }
    }

    @Test
    void unsubscribingTakesOneClick() {
        open("/unsubscribe/" + token(Token.Kind.UNSUBSCRIBE, "touch-leaves"));
        assertUsable();
        assertThat(page.locator("main")).containsText("nor call you");
        button("Yes, no e-mails and no calls").click();

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are unsubscribed");
    }

    @Test
    void anAddressIsConfirmedWithOneClick() {
        open("/confirm/" + token(Token.Kind.CONFIRM, "touch-confirms"));
        assertUsable();
        page.locator("form button").first().click();

        assertThat(page.getByRole(AriaRole.HEADING)).not().hasText("Invalid CORS request");
        assertThat(page.locator("form button")).hasCount(0);
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            captured.await(
                    ActivityRecorded.class,
                    it -> it.kind() == ActivityKind.CONSENT_CONFIRMED && "touch-confirms".equals(it.touchId()));
        }
    }

    private void open(String path) {
        page.navigate(request(path, "").build().uri().toString());
    }

    private String token(Token.Kind kind, String touchId) {
        return tokens.sign(new Token(kind, "p-pages", touchId, null, Instant.now()));
    }

    private void assertUsable() {
        PageChecks.assertFits(page);
        PageChecks.assertAccessible(page);
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
