package io.followthrough.intake.forms;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.page.PageLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forms as HTML. Everything that somebody else wrote is escaped; what their scripts do, they do without them less well. */
final class FormPages {

    private static final Template FORM = template("form.html");
    private static final Template THANKS = template("thanks.html");
    private static final Template NOT_THERE = template("not-there.html");
    private static final List<String> WORDS = List.of(
            "optional",
            "choose",
            "robots",
            "thanks",
            "next",
            "again",
            "error",
            "waiting",
            "noRoom",
            "noScript",
            "scan",
            "scanPicture",
            "scanStop",
            "scanFound",
            "scanNothing",
            "scanNoCamera");
    private static final int FIELD_PIXELS = 84;
    private static final int FRAME_PIXELS = 320;

    private FormPages() {}

    /**
     * @param values by field, what was written before
     * @param problems told beside their fields, the others on top
     * @param challenge what the browser works out meanwhile; null for nothing
     * @param mustProve whether nothing is taken in without it
     */
    static String form(
            Form form,
            Map<String, String> values,
            List<Problem> problems,
            @Nullable String challenge,
            boolean mustProve) {
        var own = form.fields().stream().map(FormField::name).collect(Collectors.toSet());
        var look = FrameLook.of(values);
        var page = page(form, look);
        page.put("challenge", challenge == null ? false : challenge);
        page.put("mustProve", mustProve);
        page.put(
                "fields",
                form.fields().stream()
                        .map(field -> field(field, form, values, problems))
                        .toList());
        page.put(
                "problems",
                problems.stream()
                        .filter(problem -> !own.contains(problem.field()) && !problem.equals(Submission.NOT_AGREED))
                        .map(problem -> form.words().about(problem, null))
                        .toList());
        page.put("isWrong", !problems.isEmpty());
        page.put("mustAgree", form.needsConsent());
        page.put(
                "notAgreed",
                problems.contains(Submission.NOT_AGREED) ? form.words().say("agree") : false);
        page.put("consent", form.consent() == null ? false : form.consent());
        var shown = new HashMap<>(values);
        FrameLook.PARAMETERS.forEach(shown::remove);
        shown.putAll(look.parameters());
        shown.put(Submission.SHOWN_CONSENT, form.consent() == null ? "" : form.consent());
        page.put("agreed", isAgreed(form, values));
        page.put(
                "hidden",
                Stream.concat(
                                Stream.of(
                                        Submission.SHOWN_CONSENT,
                                        Submission.SEAL,
                                        Submission.NONCE,
                                        Submission.OPENED_AT,
                                        Submission.LANDING_PAGE),
                                Stream.concat(
                                        Submission.UTM.stream().map(name -> "source.utm." + name),
                                        FrameLook.PARAMETERS.stream()))
                        .filter(name -> !shown.getOrDefault(name, "").isEmpty())
                        .map(name -> Map.of("name", name, "value", shown.getOrDefault(name, "")))
                        .toList());
        return FORM.execute(page);
    }

    /** Nobody has agreed to words that were not there when the box was ticked. */
    private static boolean isAgreed(Form form, Map<String, String> values) {
        var before = values.getOrDefault(Submission.SHOWN_CONSENT, "");
        return !values.getOrDefault(Submission.CONSENT, "").isBlank()
                && (before.isBlank() || before.equals(form.consent()));
    }

    /**
     * @param unreadable names of fields that could not be used
     * @param asksForMail false: what the form says of an e-mail that is on its way would not be true
     */
    static String thanks(Form form, List<String> unreadable, boolean asksForMail, FrameLook look) {
        var page = page(form, look);
        if (!asksForMail) {
            page.put("thanks", form.words().say("noMail"));
        }
        page.put(
                "unreadable",
                form.fields().stream()
                        .filter(field -> unreadable.contains(field.name()))
                        .map(field -> form.words().say("unreadable", field.label()))
                        .toList());
        return THANKS.execute(page);
    }

    /** A script that puts the form into somebody else's page, with where it stands and how people came there. */
    static String embed(Form form, String origin) {
        // Until the form has told its own height, and where its script does not run.
        var height = FRAME_PIXELS + form.fields().size() * FIELD_PIXELS;
        return """
                (() => {
                  const here = document.currentScript;
                  const url = new URL(%s);
                  url.searchParams.set("page", location.href.split(/[?#]/)[0]);
                  for (const [name, value] of new URLSearchParams(location.search))
                    if (name.startsWith("utm_")) url.searchParams.set(name, value);
                  url.searchParams.set("look.framed", "yes");
                  const hex = color => {
                    const [, r, g, b, a] = /^rgba?\\((\\d+), (\\d+), (\\d+)(?:, ([\\d.]+))?\\)$/.exec(color) ?? [];
                    return r === undefined || a !== undefined && a < 1
                        ? null : "#" + [r, g, b].map(part => (+part).toString(16).padStart(2, "0")).join("");
                  };
                  const look = (name, color) => color && url.searchParams.set("look." + name, color);
                  let ground = null;
                  for (let at = here.parentElement; at && !ground; at = at.parentElement)
                    ground = hex(getComputedStyle(at).backgroundColor);
                  look("ground", here.dataset.ground || ground);
                  look("ink", here.dataset.ink || here.parentElement && hex(getComputedStyle(here.parentElement).color));
                  const link = document.querySelector("main a[href], a[href]");
                  look("accent", here.dataset.accent || link && hex(getComputedStyle(link).color));
                  const frame = document.createElement("iframe");
                  addEventListener("message", event => {
                    if (event.source === frame.contentWindow && event.origin === url.origin
                        && event.data?.followthrough === "height" && Number.isFinite(event.data.height))
                      frame.style.height = Math.min(Math.max(event.data.height, 80), 5000) + "px";
                  });
                  frame.src = url.href;
                  frame.title = %s;
                  frame.style.cssText = "border:0;width:100%%;height:" + (here.dataset.height || "%dpx");
                  here.after(frame);
                })();
                """.formatted(quoted(origin + form.path()), quoted(form.title()), height);
    }

    private static Map<String, Object> page(Form form, FrameLook look) {
        var page = new LinkedHashMap<String, Object>();
        page.put("framed", look.isFramed());
        page.put("look", look.style());
        page.put("title", form.title());
        page.put("intro", form.intro() == null ? false : form.intro());
        page.put("path", form.path());
        page.put("button", form.button());
        page.put("thanks", form.thanks());
        page.put("language", form.language());
        page.put("leftwards", PageLanguage.isLeftwards(form.language()));
        var words = new HashMap<String, String>();
        WORDS.forEach(word -> words.put(word, form.words().say(word)));
        page.put("words", words);
        page.put("kiosk", form.isKiosk());
        page.put("scans", form.takesCards());
        return page;
    }

    private static Map<String, Object> field(
            FormField field, Form form, Map<String, String> values, List<Problem> problems) {
        var value = values.getOrDefault(field.name(), "");
        var shown = new HashMap<String, Object>();
        shown.put("name", field.name());
        shown.put("label", field.label());
        shown.put("required", field.required());
        shown.put("value", value);
        shown.put("longest", longest(field.name()));
        shown.put("autocomplete", form.isKiosk() ? "off" : field.autocomplete());
        shown.put("long", field.kind() == FormField.Kind.LONG_TEXT);
        shown.put("choice", field.kind() == FormField.Kind.CHOICE);
        shown.put("box", field.kind() == FormField.Kind.BOX);
        shown.put("line", isLine(field.kind()));
        shown.put("ticked", !value.isBlank());
        shown.put(
                "type",
                switch (field.kind()) {
                    case EMAIL -> "email";
                    case PHONE -> "tel";
                    case TEXT, LONG_TEXT, CHOICE, BOX -> "text";
                });
        shown.put(
                "options",
                field.options().stream()
                        .map(option -> Map.of("option", option, "chosen", option.equals(value)))
                        .toList());
        var wrong = problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .map(problem -> form.words().about(problem, field))
                .distinct()
                .collect(Collectors.joining(" "));
        shown.put("invalid", !wrong.isEmpty());
        shown.put("wrong", wrong);
        return shown;
    }

    private static boolean isLine(FormField.Kind kind) {
        return switch (kind) {
            case TEXT, EMAIL, PHONE -> true;
            case LONG_TEXT, CHOICE, BOX -> false;
        };
    }

    /** What is used of it; false: whatever fits in a line. */
    private static Object longest(String name) {
        return name.equals("message")
                ? CaptureRules.MESSAGE
                : name.startsWith("answers.") ? (Object) CaptureRules.ANSWER : false;
    }

    /** As a text of JavaScript that can stand in a page, too. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '\'') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** For people who followed an address that leads nowhere. */
    static String notThere(FormWords words) {
        return NOT_THERE.execute(Map.of(
                "language",
                words.language(),
                "leftwards",
                PageLanguage.isLeftwards(words.language()),
                "title",
                words.say("gone"),
                "why",
                words.say("goneWhy")));
    }

    /** A script of the pages. */
    static String asset(String name) {
        try (var file = FormPages.class.getResourceAsStream("/lead-intake-service/assets/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Template template(String name) {
        try (var file = FormPages.class.getResourceAsStream("/lead-intake-service/" + name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
