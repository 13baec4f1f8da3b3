package io.followthrough.intake.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Small pages for people who follow a link in a message. They load nothing and run no script. */
final class Pages {

    static final String ASK_TO_UNSUBSCRIBE = page("Unsubscribe", """
            <p>Shall we stop writing to you?</p>
            <form method="post"><button>Yes, unsubscribe me</button></form>
            """);
    static final String UNSUBSCRIBED = page("You are unsubscribed", "<p>We will not write to you again.</p>");
    static final String ASK_TO_CONFIRM = page("Confirm your e-mail address", """
            <p>Was it you who asked to hear from us at this address?</p>
            <form method="post"><button>Yes, it was me</button></form>
            """);
    static final String CONFIRMED = page("Thank you", "<p>Your address is confirmed. You will hear from us.</p>");
    static final String EXPIRED_LINK = page("This link has expired", """
            <p>Nothing was changed. Please answer the message that it came with, and we will see to it.</p>
            """);
    static final String BROKEN_LINK = page("This link does not work", """
            <p>It may have been cut off on its way. Please copy the whole link from the message,
            or answer the message instead.</p>
            """);

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private Pages() {}

    static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'")
                .body(page);
    }

    static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                  :root { color-scheme: light dark; }
                  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; }
                  button { font: inherit; padding: .6rem 1.4rem; border-radius: .5rem; border: 0; cursor: pointer;
                           background: #1f5fbf; color: #fff; }
                </style>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </html>
                """.formatted(title, content);
    }
}
