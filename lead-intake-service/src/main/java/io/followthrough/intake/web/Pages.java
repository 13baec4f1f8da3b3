package io.followthrough.intake.web;

import io.followthrough.kit.page.PageLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Small pages for people who follow a link in a message. They load nothing and run no script. */
final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private Pages() {}

    /** Says before what it ends: who wants fewer mails, or calls alone, presses something else. */
    static String askToUnsubscribe(PageWords words) {
        return page(words.language(), words.say("unsubscribe"), """
                <p>%s</p>
                %s
                <p>%s</p>
                """.formatted(
                        words.say("unsubscribe.ask"), button(words, "unsubscribe"), words.say("unsubscribe.instead")));
    }

    static String unsubscribed(PageWords words) {
        return telling(words, "unsubscribed");
    }

    static String askToConfirm(PageWords words) {
        return asking(words, "confirm");
    }

    static String expiredLink(PageWords words) {
        return telling(words, "expired");
    }

    static String brokenLink(PageWords words) {
        return telling(words, "broken");
    }

    /** What was pressed could not be kept: for people in their language, with the status that machines try again by. */
    static ResponseEntity<String> later(PageWords words) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, telling(words, "later"));
    }

    /**
     * What follows is decided elsewhere, from all that the person has said: this page only promises what holds whatever that is.
     *
     * @param askedAt when the message with the link left
     * @param isOld whether so long ago that much may have been said since
     */
    static String confirmed(PageWords words, Instant askedAt, boolean isOld) {
        return page(words.language(), words.say("confirmed"), """
                <p>%s</p>
                <p>%s</p>
                """.formatted(
                words.say("confirmed.text", askedAt), words.say(isOld ? "confirmed.unless" : "confirmed.today")));
    }

    private static String asking(PageWords words, String what) {
        return page(
                words.language(), words.say(what), "<p>" + words.say(what + ".ask") + "</p>\n" + button(words, what));
    }

    private static String button(PageWords words, String what) {
        return "<form method=\"post\"><button>" + words.say(what + ".yes") + "</button></form>";
    }

    private static String telling(PageWords words, String what) {
        return page(words.language(), words.say(what), "<p>" + words.say(what + ".text") + "</p>");
    }

    static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'")
                .body(page);
    }

    static String page(String language, String title, String content) {
        return """
                <!doctype html>
                <html lang="%3$s"%4$s>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                  :root { color-scheme: light dark; --line: #8a94a6; --accent: #1f5fbf; }
                  @media (prefers-color-scheme: dark) { :root { --accent: #6ea8ff; } }
                  * { box-sizing: border-box; }
                  body { background: light-dark(#ffffff, #14171b); color: light-dark(#17212b, #e6ebf0);
                         font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 12vh auto; padding: 0 1.5rem; }
                  h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .6rem; }
                  fieldset { border: 0; padding: 0; margin: 0 0 1rem; display: grid; gap: .35rem;
                             grid-template-columns: repeat(auto-fit, minmax(2.75rem, 1fr)); }
                  fieldset.choices { grid-template-columns: 1fr; }
                  fieldset.choices label { justify-items: start; padding: 0 .9rem; }
                  form p { margin: 0 0 1rem; }
                  legend { padding: 0; margin-bottom: .6rem; }
                  fieldset label { display: grid; place-items: center; min-height: 2.75rem; border: 1px solid var(--line);
                                   border-radius: .5rem; cursor: pointer; position: relative; }
                  fieldset input { position: absolute; inset: 0; width: 100%%; height: 100%%; margin: 0; opacity: 0; cursor: pointer; }
                  fieldset label:has(:checked) { background: var(--button, #1f5fbf); border-color: var(--button, #1f5fbf); color: var(--button-text, #fff); font-weight: 600; }
                  label.box { display: flex; gap: .75rem; align-items: flex-start; min-height: 2.75rem; cursor: pointer; }
                  label.box input { width: 1.25rem; height: 1.25rem; flex: none; margin-top: .2rem; accent-color: var(--button, #1f5fbf); }
                  textarea { font: inherit; background: light-dark(#ffffff, #1f262e); color: inherit; width: 100%%; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .5rem; }
                  :focus-visible, fieldset label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
                  button { font: inherit; padding: .75rem 1.75rem; border-radius: .5rem; border: 0; cursor: pointer;
                           background: var(--button, #1f5fbf); color: var(--button-text, #fff); }
                </style>
                <!-- brand: look -->
                <!-- brand: head -->
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                <!-- brand: foot -->
                </html>
                """.formatted(title, content, language, PageLanguage.isLeftwards(language) ? " dir=\"rtl\"" : "");
    }
}
