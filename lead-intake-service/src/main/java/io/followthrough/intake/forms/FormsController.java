package io.followthrough.intake.forms;

import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Forms that people fill in, on a page of ours, within a page of somebody else's, or on a screen in a store. */
@RestController
class FormsController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final int LONGEST = 2_000;

    private final Forms forms;
    private final TakeInForms takeIn;
    private final InstantSource clock;

    FormsController(Forms forms, TakeInForms takeIn, InstantSource clock) {
        this.forms = forms;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    @Operation(
            summary = "A hosted form",
            description = "With page= and utm_…= it tells where people came from. It may stand in a frame.")
    @GetMapping("/forms/{id}")
    ResponseEntity<String> form(@PathVariable String id, @RequestParam Map<String, String> query) {
        return fresh(forms.form(id), query);
    }

    @Operation(summary = "A filled-in form", description = "Thanks once Kafka has it, or the form with what is wrong.")
    @PostMapping(path = "/forms/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> submit(@PathVariable String id, @RequestParam Map<String, String> sent) {
        return take(forms.form(id), sent);
    }

    @Operation(
            summary = "A script that puts the form into a page",
            description = "<script src=…/forms/contact/embed.js>")
    @GetMapping("/forms/{id}/embed.js")
    ResponseEntity<String> embed(@PathVariable String id, HttpServletRequest request) {
        var origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)))
                // A script that other sites load, as embedding is what it is for.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(FormPages.embed(forms.form(id), origin));
    }

    @Operation(summary = "The sign-up screen of a storefront")
    @GetMapping("/kiosk/{storeId}")
    ResponseEntity<String> kiosk(@PathVariable String storeId, @RequestParam Map<String, String> query) {
        return fresh(forms.kiosk(storeId), query);
    }

    @Operation(summary = "Somebody has signed up in a storefront")
    @PostMapping(path = "/kiosk/{storeId}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> signUp(@PathVariable String storeId, @RequestParam Map<String, String> sent) {
        return take(forms.kiosk(storeId), sent);
    }

    @Operation(summary = "What people read after they have filled in a form")
    @GetMapping("/forms/{id}/thanks")
    ResponseEntity<String> thanks(@PathVariable String id) {
        return page(HttpStatus.OK, forms.form(id), FormPages.thanks(forms.form(id)));
    }

    @Operation(summary = "What people read after they have signed up")
    @GetMapping("/kiosk/{storeId}/thanks")
    ResponseEntity<String> kioskThanks(@PathVariable String storeId) {
        return page(HttpStatus.OK, forms.kiosk(storeId), FormPages.thanks(forms.kiosk(storeId)));
    }

    private ResponseEntity<String> fresh(Form form, Map<String, String> query) {
        var values = new HashMap<String, String>();
        values.put(Submission.NONCE, UUID.randomUUID().toString());
        values.put(
                Submission.OPENED_AT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        copy(query, "page", values, Submission.LANDING_PAGE);
        Submission.UTM.forEach(name -> copy(query, "utm_" + name, values, "source.utm." + name));
        return page(HttpStatus.OK, form, FormPages.form(form, values, List.of()));
    }

    private static void copy(Map<String, String> from, String name, Map<String, String> to, String as) {
        var value = from.getOrDefault(name, "");
        if (!value.isBlank() && value.length() <= LONGEST) {
            to.put(as, value);
        }
    }

    /** After success the browser is sent elsewhere, so that going back or loading again sends nothing again. */
    private ResponseEntity<String> take(Form form, Map<String, String> sent) {
        List<Problem> problems;
        try {
            problems = takeIn.take(form, sent);
        } catch (EventsNotPublishedException notTaken) {
            var later = List.of(new Problem("", "We could not save this just now", "please try again in a minute"));
            return page(HttpStatus.SERVICE_UNAVAILABLE, form, FormPages.form(form, sent, later));
        }
        return problems.isEmpty()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(form.path() + "/thanks"))
                        .build()
                : page(HttpStatus.UNPROCESSABLE_CONTENT, form, FormPages.form(form, sent, problems));
    }

    private static ResponseEntity<String> page(HttpStatus status, Form form, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors "
                                + (form.isKiosk() ? "'none'" : "*"))
                .body(page);
    }
}
