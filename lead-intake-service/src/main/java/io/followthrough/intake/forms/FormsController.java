package io.followthrough.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.followthrough.events.EventJson;
import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.page.PageLanguage;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Forms that people fill in, on a page of ours, within a page of somebody else's, or on a screen in a store. */
@RestController
class FormsController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final String UNREADABLE = "unreadable";
    /** Tells the page of thanks that nobody is written to. */
    private static final String NO_MAIL = "nomail";

    private static final int LONGEST = 2_000;

    private final Forms forms;
    private final TakeInForms takeIn;
    private final FormVisits visits;
    private final PagesOut pages;
    private final InstantSource clock;
    private final @Nullable String publicUrl;

    /** @param publicUrl address of this service as browsers see it; null: as each call says */
    FormsController(
            Forms forms,
            TakeInForms takeIn,
            FormVisits visits,
            PagesOut pages,
            InstantSource clock,
            @Value("${followthrough.intake.public-url:#{null}}") @Nullable String publicUrl) {
        this.publicUrl = publicUrl == null || publicUrl.isBlank()
                ? null
                : publicUrl.strip().replaceAll("/+$", "");
        this.forms = forms;
        this.takeIn = takeIn;
        this.visits = visits;
        this.pages = pages;
        this.clock = clock;
    }

    @Operation(
            summary = "A hosted form",
            description = "With page= and utm_…= it tells where people came from. It may stand in a frame.")
    @GetMapping("/forms/{id}")
    ResponseEntity<String> form(
            @PathVariable String id, @RequestParam Map<String, String> query, HttpServletRequest request) {
        return fresh(forms.form(id), query, request);
    }

    @Operation(summary = "A filled-in form", description = "Thanks once Kafka has it, or the form with what is wrong.")
    @PostMapping(path = "/forms/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> submit(
            @PathVariable String id, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return take(forms.form(id), sent, request);
    }

    @Operation(
            summary = "A script that puts the form into a page",
            description = "A script element with this address as its src stands where the form is to be.")
    @GetMapping("/forms/{id}/embed.js")
    ResponseEntity<String> embed(@PathVariable String id, HttpServletRequest request) {
        var origin = publicUrl != null
                ? publicUrl
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        // The script names the address that it was asked for at: a cache must not hand it to those who ask at another.
        var caching = CacheControl.maxAge(Duration.ofMinutes(5));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(publicUrl == null ? caching.cachePrivate() : caching.cachePublic())
                .varyBy(HttpHeaders.HOST, "X-Forwarded-Host", "X-Forwarded-Proto")
                // A script that other sites load, as embedding is what it is for.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(FormPages.embed(forms.form(id), origin));
    }

    @Operation(summary = "A script of forms in frames")
    @GetMapping("/forms/assets/frame.js")
    ResponseEntity<String> frameScript() {
        return script("frame.js");
    }

    @Operation(summary = "The script that works out a form's proof of work")
    @GetMapping("/forms/assets/proof.js")
    ResponseEntity<String> proofScript() {
        return script("proof.js");
    }

    @Operation(
            summary =
                    "The scripts of sign-up screens: what cannot be sent waits, encrypted, in the browser; badges are read")
    @GetMapping("/kiosk/assets/{name:kiosk|scan|card}.js")
    ResponseEntity<String> kioskScript(@PathVariable String name) {
        return script(name + ".js");
    }

    @Operation(summary = "The library that reads QR codes where the browser does not")
    @GetMapping("/kiosk/assets/qr/{name:decode|index}.js")
    ResponseEntity<String> codeScript(@PathVariable String name) {
        return script("qr/" + name + ".js");
    }

    @Operation(summary = "The service worker of sign-up screens: they open without a network")
    @GetMapping("/kiosk/worker.js")
    ResponseEntity<String> worker() {
        return script("worker.js");
    }

    @Operation(summary = "What a device needs to install a sign-up screen")
    @GetMapping(path = "/kiosk/{storeId}/app.webmanifest", produces = "application/manifest+json")
    String manifest(@PathVariable String storeId) {
        var form = forms.kiosk(storeId);
        return EventJson.MAPPER.writeValueAsString(
                new Manifest(form.title(), form.path(), "/kiosk/", "fullscreen", form.language()));
    }

    record Manifest(
            String name, @JsonProperty("start_url") String startUrl, String scope, String display, String lang) {}

    private static ResponseEntity<String> script(String name) {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(FormPages.asset(name));
    }

    /** For people a page, for programs the problem in full. */
    @ExceptionHandler
    ResponseEntity<?> noSuchForm(ProblemException missing, HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(missing.status())
                    .body(ProblemDetail.forStatusAndDetail(missing.status(), String.valueOf(missing.getMessage())));
        }
        var words = FormWords.in(PageLanguage.of(FormWords.LANGUAGES, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return ResponseEntity.status(missing.status())
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors *")
                .body(FormPages.notThere(words));
    }

    @Operation(summary = "The sign-up screen of a storefront")
    @GetMapping("/kiosk/{storeId}")
    ResponseEntity<String> kiosk(
            @PathVariable String storeId, @RequestParam Map<String, String> query, HttpServletRequest request) {
        return fresh(forms.kiosk(storeId), query, request);
    }

    @Operation(summary = "Somebody has signed up in a storefront")
    @PostMapping(path = "/kiosk/{storeId}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> signUp(
            @PathVariable String storeId, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return take(forms.kiosk(storeId), sent, request);
    }

    @Operation(summary = "What people read after they have filled in a form")
    @GetMapping("/forms/{id}/thanks")
    ResponseEntity<String> thanks(
            @PathVariable String id,
            @RequestParam(name = UNREADABLE, required = false) @Nullable List<String> unreadable,
            @RequestParam(name = NO_MAIL, required = false) @Nullable String noMail,
            @RequestParam Map<String, String> query) {
        return thanks(forms.form(id), unreadable, noMail == null, FrameLook.of(query));
    }

    @Operation(summary = "What people read after they have signed up")
    @GetMapping("/kiosk/{storeId}/thanks")
    ResponseEntity<String> kioskThanks(
            @PathVariable String storeId,
            @RequestParam(name = UNREADABLE, required = false) @Nullable List<String> unreadable,
            @RequestParam(name = NO_MAIL, required = false) @Nullable String noMail,
            @RequestParam Map<String, String> query) {
        return thanks(forms.kiosk(storeId), unreadable, noMail == null, FrameLook.of(query));
    }

    private static ResponseEntity<String> thanks(
            Form form, @Nullable List<String> unreadable, boolean asksForMail, FrameLook look) {
        var page = FormPages.thanks(form, Objects.requireNonNullElse(unreadable, List.of()), asksForMail, look);
        return page(HttpStatus.OK, form, page);
    }

    private ResponseEntity<String> fresh(Form form, Map<String, String> query, HttpServletRequest request) {
        visits.opened(form, request.getMethod(), request.getHeader(HttpHeaders.USER_AGENT));
        var values = new HashMap<String, String>();
        values.put(Submission.NONCE, UUID.randomUUID().toString());
        values.put(
                Submission.OPENED_AT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        copy(query, "page", values, Submission.LANDING_PAGE);
        Submission.UTM.forEach(name -> copy(query, "utm_" + name, values, "source.utm." + name));
        FrameLook.PARAMETERS.forEach(name -> copy(query, name, values, name));
        return filledIn(HttpStatus.OK, form, values, List.of());
    }

    private static void copy(Map<String, String> from, String name, Map<String, String> to, String as) {
        var value = from.getOrDefault(name, "");
        if (!value.isBlank() && value.length() <= LONGEST) {
            to.put(as, value);
        }
    }

    /** After success the browser is sent elsewhere, so that going back or loading again sends nothing again. */
    private ResponseEntity<String> take(Form form, Map<String, String> sent, HttpServletRequest request) {
        try {
            var submission = pages.back(form, told(sent, request));
            var outcome = takeIn.take(submission, Place.of(request.getRemoteAddr(), form.isKiosk()));
            if (outcome.problems().isEmpty()) {
                visits.signedUp(form);
                return ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(thanksPage(submission, outcome.unreadable()))
                        .build();
            }
            var status = outcome.problems().equals(List.of(TakeInForms.TOO_MANY))
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.UNPROCESSABLE_CONTENT;
            return filledIn(status, form, sent, outcome.problems());
        } catch (EventsNotPublishedException notTaken) {
            var later = List.of(new Problem("", "We could not save this just now", "please try again in a minute"));
            return filledIn(HttpStatus.SERVICE_UNAVAILABLE, form, sent, later);
        }
    }

    private ResponseEntity<String> filledIn(
            HttpStatus status, Form form, Map<String, String> values, List<Problem> problems) {
        return page(status, form, pages.page(form, values, problems));
    }

    /** What was sent, and the language that the browser asks for. */
    private static Map<String, String> told(Map<String, String> sent, HttpServletRequest request) {
        var told = new HashMap<>(sent);
        told.put(
                Submission.BROWSER_LANGUAGE,
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                        ? ""
                        : request.getLocale().toLanguageTag());
        return told;
    }

    /** Names of fields only: an address of the web is no place for what somebody wrote. */
    private static URI thanksPage(Submission submission, List<String> unreadable) {
        var page = UriComponentsBuilder.fromPath(submission.form().path() + "/thanks");
        if (!submission.asksForMail()) {
            page.queryParam(NO_MAIL, "");
        }
        FrameLook.of(submission.sent())
                .parameters()
                .forEach((name, value) -> page.queryParam(name, value.replace("#", "%23")));
        return (unreadable.isEmpty() ? page : page.queryParam(UNREADABLE, unreadable))
                .build(true)
                .toUri();
    }

    private static ResponseEntity<String> page(HttpStatus status, Form form, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self'; connect-src 'self'; worker-src"
                                + " 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                                + (form.isKiosk() ? "'none'" : "*"))
                .body(page);
    }
}
