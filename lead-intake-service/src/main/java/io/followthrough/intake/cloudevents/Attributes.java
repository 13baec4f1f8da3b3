package io.followthrough.intake.cloudevents;

import static io.followthrough.intake.cloudevents.ReceivedEvent.wrong;

import io.followthrough.intake.domain.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of CloudEvents 1.0.2 for attributes. */
final class Attributes {

    private static final List<String> REQUIRED = List.of("id", "source", "type");
    private static final List<String> NEVER_EMPTY =
            List.of("id", "source", "type", "subject", "dataschema", "time", "datacontenttype");
    /** The rule of RFC 3339: seconds and an offset are never left out. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d):(\\d\\d)(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;.*)?");
    private static final Pattern JSON = Pattern.compile("(?i)[^/]+/([^;]+\\+)?json(\\s*;.*)?");
    static final Pattern NAME = Pattern.compile("[a-z0-9]+");

    private Attributes() {}

    static List<Problem> problems(Map<String, String> attributes) {
        var version = attributes.get("specversion");
        if (!"1.0".equals(version)) {
            return List.of(wrong(
                    "specversion",
                    version == null ? "is missing" : "is " + shortened(version) + ", which is not read here",
                    "send CloudEvents 1.0"));
        }
        var problems = new ArrayList<Problem>();
        for (var name : REQUIRED) {
            if (!attributes.containsKey(name)) {
                problems.add(wrong(name, "is missing", "every CloudEvent has one"));
            }
        }
        attributes.forEach((name, value) -> problem(name, value).ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> problem(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return told(name, "is no name of an attribute", "use lower-case letters and digits alone");
        }
        if (value.isEmpty()) {
            return NEVER_EMPTY.contains(name)
                    ? told(
                            name,
                            "is empty",
                            REQUIRED.contains(name) ? "give it a value" : "give it a value, or leave it out")
                    : Optional.empty();
        }
        if (value.codePoints().anyMatch(Attributes::isForbidden)) {
            return told(name, "has a control character or half a character", "send printable text");
        }
        return switch (name) {
            case "source" ->
                isUri(value, false)
                        ? Optional.empty()
                        : told(name, "is no URI reference", "write for example /shop/berlin");
            case "dataschema" ->
                isUri(value, true)
                        ? Optional.empty()
                        : told(name, "is no absolute URI", "write for example https://example.com/schemas/lead.json");
            case "time" ->
                time(value).isPresent()
                        ? Optional.empty()
                        : told(
                                name,
                                "is no point in time by RFC 3339",
                                "write it with seconds and offset, for example 2026-03-31T09:30:00Z");
            case "datacontenttype" ->
                MEDIA_TYPE.matcher(value).matches()
                        ? JSON.matcher(value).matches()
                                ? Optional.empty()
                                : told(name, "is not JSON", "send the data as application/json")
                        : told(name, "is no media type", "write application/json");
            default -> Optional.empty();
        };
    }

    /** Java knows no leap seconds and no more than nine digits of a second. */
    static Optional<Instant> time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        var fraction = time.group(3) == null
                ? ""
                : time.group(3).substring(0, Math.min(10, time.group(3).length()));
        var seconds = time.group(2).equals("60") ? "59" : time.group(2);
        try {
            return Optional.of(OffsetDateTime.parse((time.group(1) + ":" + seconds + fraction + time.group(4))
                            .toUpperCase(java.util.Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isUri(String text, boolean absolute) {
        try {
            return new URI(text).isAbsolute() || !absolute;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static Optional<Problem> told(String name, String problem, String remedy) {
        return Optional.of(wrong(shortened(name), problem, remedy));
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
