package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.TopicProbe;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class FormsTests extends IntakeTest {

    private static final String A_MINUTE_AGO =
            Instant.now().minus(Duration.ofMinutes(1)).toString();

    @Test
    void aFilledInFormIsACapture() {
        var sent = submit(
                "/forms/contact",
                Map.of(
                        "person.name", "Fay Form",
                        "person.email", "Fay@Forms.example",
                        "answers.timeline", "this month",
                        "consent", "yes",
                        "source.landingPage", "https://www.example.com/pricing",
                        "source.utm.campaign", "spring",
                        "form.openedAt", A_MINUTE_AGO));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/forms/contact/thanks");
        var capture = captureOf("fay@forms.example");
        assertThat(capture.channel()).isEqualTo(CaptureChannel.WEB_FORM);
        assertThat(capture.source().id()).isEqualTo("contact-form");
        assertThat(capture.source().campaign()).isEqualTo("spring");
        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(capture.consent().proof()).startsWith("ticked on /forms/contact at 20");
        assertThat(capture.machine()).isNotEqualTo(Machine.MACHINE);
        assertThat(capture.answers()).containsEntry("timeline", "this month");
    }

    @Test
    void aCardIsTypedInByWhoeverWasGivenIt() {
        assertThat(get("/forms/card").body()).contains("Scan a badge or card", "Where you met");
        var sent = submit(
                "/forms/card",
                Map.of(
                        "person.name", "Cara Card",
                        "person.jobTitle", "Head of purchasing",
                        "company.name", "Card & Co",
                        "person.email", "cara@cards.example",
                        "source.eventName", "Spring Fair 2026",
                        "answers.metBy", "Rita",
                        "message", "Wants to see it with two warehouses"));

        assertThat(sent.statusCode()).isEqualTo(303);
        var capture = captureOf("cara@cards.example");
        assertThat(capture.channel()).isEqualTo(CaptureChannel.NETWORKING_EVENT);
        assertThat(capture.source().eventName()).isEqualTo("Spring Fair 2026");
        assertThat(capture.answers()).containsEntry("metBy", "Rita");
        assertThat(capture.person().jobTitle()).isEqualTo("Head of purchasing");
        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
    }

    @Test
    void aRobotThatFillsInEverythingIsMarkedAndNotTold() {
        var sent = submit(
                "/forms/contact",
                Map.of(
                        "person.name", "Robot",
                        "person.email", "robot@forms.example",
                        "form.honeypot", "https://spam.example"));

        assertThat(sent.statusCode()).isEqualTo(303);
        var capture = captureOf("robot@forms.example");
        assertThat(capture.channel()).isEqualTo(CaptureChannel.WEB_FORM);
        assertThat(capture.machine()).isEqualTo(Machine.MACHINE);
        assertThat(capture.machineRule()).isEqualTo("honeypot-filled");
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldAndNothingWrittenIsLost() {
        var sent = submit("/forms/contact", Map.of("person.name", "Fay <b>", "person.email", "not-an-address"));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("id=\"person.email-wrong\">Please write an e-mail address")
                .contains("value=\"Fay &lt;b&gt;\"", "value=\"not-an-address\"");
    }

    @Test
    void aNewsletterIsNotSubscribedToWithoutItsTick() {
        var sent = submit("/forms/newsletter", Map.of("person.email", "forgetful@forms.example"));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("value=\"forgetful@forms.example\"")
                .contains(
                        "name=\"consent\" value=\"yes\" required aria-invalid=\"true\" aria-describedby=\"consent-wrong\"")
                .contains("id=\"consent-wrong\">Please tick this box")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var sent = submit("/forms/contact", Map.of("person.email", "not-an-address", "person.phone", "12"));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("<title>Please check: ")
                .contains("id=\"person.name-wrong\">Please fill this in")
                .contains("id=\"person.email-wrong\">Please write an e-mail address")
                .contains("id=\"person.phone-wrong\">Please write a telephone number");
    }

    @Test
    void nobodyMakesUsWriteToStrangersAsOftenAsTheyLikeButACrowdSignsUpWhoseBrowsersWork() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(askedToConfirm("stranger-" + i).statusCode()).isEqualTo(303);
        }

        var refused = askedToConfirm("stranger-5");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("try again in an hour", "value=\"stranger-5@forms.example\"");
        assertThat(askedToConfirm("stranger-0").statusCode()).isEqualTo(303);
        // Without consent nobody is written to, and so nothing is limited.
        assertThat(submit("/forms/contact", Map.of("person.name", "Sam", "person.email", "stranger-6@forms.example"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(provenToConfirm("crowd").statusCode()).isEqualTo(303);
        assertThat(captureOf("crowd@forms.example").consent().email()).isEqualTo(ConsentStatus.PENDING);
    }

    private HttpResponse<String> provenToConfirm(String name) throws Exception {
        var page = get("/forms/newsletter").body();
        var challenge = HtmlUtils.htmlUnescape(found(page, "data-challenge=\"([^\"]+)"));
        return submit(
                "/forms/newsletter",
                Map.of(
                        "person.email",
                        name + "@forms.example",
                        "consent",
                        "yes",
                        "nonce",
                        found(page, "name=\"nonce\" value=\"([^\"]+)"),
                        "form.proof",
                        ProofOfWorkTests.workedOut(challenge, 0)));
    }

    private static String found(String page, String what) {
        var found = Pattern.compile(what).matcher(page);
        assertThat(found.find()).as(what).isTrue();
        return found.group(1);
    }

    @Test
    void whatComesOfAFormIsCounted() {
        var views = figure("followthrough_intake_form_views_total");
        var signUps = figure("followthrough_intake_form_sign_ups_total");
        send(anonymous("/forms/contact").header("User-Agent", "curl/8.14.1").GET());
        assertThat(figure("followthrough_intake_form_views_total")).isEqualTo(views);
        assertThat(send(anonymous("/forms/contact")
                                .header("User-Agent", "Mozilla/5.0 (X11) Firefox/144.0")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus").body().lines())
                .as("none are told as none, which an alert can see")
                .anyMatch(line -> line.startsWith("followthrough_intake_form_sign_ups_total{")
                        && line.contains("/forms/contact"));
        submit("/forms/contact", Map.of("person.name", "Vic View", "person.email", "vic@forms.example"));

        assertThat(figure("followthrough_intake_form_views_total")).isEqualTo(views + 1);
        assertThat(figure("followthrough_intake_form_sign_ups_total")).isEqualTo(signUps + 1);
    }

    private double figure(String name) {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("/forms/contact"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void nobodyIsToldOfAnEmailThatIsNotSent() {
        assertThat(get("/forms/newsletter/thanks?nomail=").body())
                .contains("we will not")
                .doesNotContain("on its way");
        assertThat(get("/forms/newsletter/thanks").body()).contains("on its way", "confirmed it before");
    }

    private HttpResponse<String> askedToConfirm(String name) {
        return submit("/forms/newsletter", Map.of("person.email", name + "@forms.example", "consent", "yes"));
    }

    @Test
    void aScreenInAStoreTakesSignUpsForItsStore() {
        assertThat(submit("/kiosk/store-berlin", Map.of("person.name", "Kim", "person.email", "kim@forms.example"))
                        .statusCode())
                .isEqualTo(303);

        var capture = captureOf("kim@forms.example");
        assertThat(capture.channel()).isEqualTo(CaptureChannel.STOREFRONT);
        assertThat(capture.source().storeId()).isEqualTo("store-berlin");
        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
    }

    /** Anybody types in anything there: the owner of the address is asked, in the language of the screen. */
    @Test
    void whoSignsUpAtAScreenIsAskedToConfirm() {
        submit(
                "/kiosk/store-berlin",
                Map.of("person.name", "Kai", "person.email", "kai@forms.example", "consent", "yes"),
                "Accept-Language",
                "fr");

        var capture = captureOf("kai@forms.example");
        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.PENDING);
        assertThat(capture.answers()).containsEntry("browserLanguage", "en");
    }

    @Test
    void aFormMayStandInAFrameAndAScreenMayNot() {
        var form = get("/forms/contact?page=https%3A%2F%2Fwww.example.com%2Fpricing&utm_source=ads");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("name=\"source.landingPage\" value=\"https://www.example.com/pricing\"")
                .contains("name=\"source.utm.source\" value=\"ads\"")
                .contains("<script src=\"/forms/assets/frame.js\" defer>");
        assertThat(form.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *");
        var screen = get("/kiosk/store-berlin");
        assertThat(screen.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(screen.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @Test
    void theScriptThatEmbedsAFormLeadsHere() {
        var script = get("/forms/newsletter/embed.js");

        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(script.headers().firstValue("Vary").orElseThrow()).contains("Host");
        assertThat(script.body())
                .contains("/forms/newsletter\")", "createElement(\"iframe\")", "event.origin === url.origin");
    }

    @Test
    void aFormThatThereIsNotNamesThoseThatThereAre() {
        var answer = get("/forms/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("contact, newsletter", "followthrough.intake.forms");

        var forPeople = get("/forms/nothing", "Accept", "text/html", "Accept-Language", "de");
        assertThat(forPeople.statusCode()).isEqualTo(404);
        assertThat(forPeople.body()).contains("Hier ist kein Formular").doesNotContain("newsletter");
    }

    @Test
    void aNumberThatCannotBeReadCostsNobodyTheFormAndIsTold() {
        var sent = submit(
                "/forms/contact",
                Map.of("person.name", "Nora Number", "person.email", "nora@forms.example", "person.phone", "555-0123"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/forms/contact/thanks?unreadable=person.phone");
        assertThat(get("/forms/contact/thanks?unreadable=person.phone").body()).contains("“Phone, with country code”");
        assertThat(captureOf("nora@forms.example").unreadable()).hasSize(1);
    }

    @Test
    void theScriptsOfPagesAreServedWithoutAKey() {
        for (var script : List.of("/forms/assets/frame.js", "/kiosk/assets/kiosk.js", "/kiosk/worker.js")) {
            var answer = send(anonymous(script).GET());
            assertThat(answer.statusCode()).as(script).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
        }
        assertThat(send(anonymous("/kiosk/store-berlin/app.webmanifest").GET()).body())
                .contains("fullscreen");
    }

    @Test
    void theLanguageOfTheBrowserAndAllOfALongTextAreTold() {
        var text = "I need pumps." + " And so on.".repeat(200) + " Please do not call me.";
        var sent = submit(
                "/forms/contact",
                Map.of("person.name", "Lea Long", "person.email", "lea@forms.example", "answers.need", text),
                "Accept-Language",
                "de-AT,de;q=0.8,en;q=0.5");

        assertThat(sent.headers().firstValue("Location"))
                .as("nobody is asked to write it again")
                .hasValue("/forms/contact/thanks");
        var capture = captureOf("lea@forms.example");
        assertThat(capture.answers()).containsEntry("browserLanguage", "de-AT");
        assertThat(capture.answers().get("need")).startsWith("I need pumps.").endsWith("Please do not call me.");
        assertThat(get("/forms/contact").body()).contains("maxlength=\"2000\"");
    }

    @Test
    void wordsThatThePageNeverShowedAreNoConsent() {
        var forged = submit(
                "/forms/contact",
                Map.of(
                        "person.name", "Fred Forged",
                        "person.email", "forged@forms.example",
                        "consent", "yes",
                        "consent.words", "I sell my soul and all my mailboxes"));

        assertThat(forged.statusCode()).as("nobody is lost for it").isEqualTo(303);
        var capture = captureOf("forged@forms.example");
        assertThat(capture.consent()).isEqualTo(Consent.UNKNOWN);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field, UnreadPart::value)
                .containsExactly(tuple("consent.text", "I sell my soul and all my mailboxes"));
        assertThat(submit(
                                "/forms/newsletter",
                                Map.of(
                                        "person.email",
                                        "forged@forms.example",
                                        "consent",
                                        "yes",
                                        "consent.words",
                                        "All"))
                        .body())
                .as("where it is needed, it is asked for in the words of the form")
                .contains("Send me the newsletter.")
                .doesNotContain("value=\"yes\" checked");
    }

    @Test
    void thePageVouchesForItsWords() {
        var page = get("/forms/contact").body();
        var sealed = submit(
                "/forms/contact",
                Map.of(
                        "person.name", "Sean Sealed",
                        "person.email", "sealed@forms.example",
                        "consent", "yes",
                        "consent.words", hidden(page, "consent.words"),
                        "consent.seal", hidden(page, "consent.seal")));

        assertThat(sealed.statusCode()).isEqualTo(303);
        var consent = captureOf("sealed@forms.example").consent();
        assertThat(consent)
                .extracting(Consent::email, Consent::text)
                .containsExactly(
                        ConsentStatus.GRANTED,
                        "You may write to me and call me about this. I can withdraw it at any time.");
        assertThat(consent.proof())
                .as("without a day of words that were not today's")
                .matches("ticked on /forms/contact at [-0-9]+T[:0-9]+Z");
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }

    private HttpResponse<String> submit(String path, Map<String, String> values, String... headers) {
        var body = new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var request = request(path, "no key at all");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.setHeader("Authorization", "")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static LeadCaptured captureOf(String email) {
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            return captured.await(
                    LeadCaptured.class, capture -> email.equals(capture.person().email()));
        }
    }
}
