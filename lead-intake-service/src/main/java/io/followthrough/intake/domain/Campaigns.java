package io.followthrough.intake.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a link says of the campaign that it belongs to: Urchin's parameters, which every tool for campaigns writes. Inputs have them as
 * parameters, as answers of hidden fields, or still in the address of the page.
 */
final class Campaigns {

    /** Under this name in what comes of it, whatever stood before it. */
    static final String CAMPAIGN = "campaign";

    private static final String PREFIX = "utm";
    private static final Pattern NAME =
            Pattern.compile("(?i)utm[\\s_.-]?(source|medium|campaign|term|content|id|source[\\s_.-]?platform)");
    /** Pages that are made in the browser have their parameters behind the hash. */
    private static final Pattern PARTS = Pattern.compile("[?&#;]");

    private Campaigns() {}

    /** The name of a parameter without what stands before it; empty: it is none. */
    static Optional<String> name(String key) {
        var matcher = NAME.matcher(key);
        return matcher.matches()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[\\s.-]", "_"))
                : Optional.empty();
    }

    /** The parameters among entries, by their names; of two of one name the first. */
    static Map<String, String> among(Map<String, String> entries) {
        var found = new TreeMap<String, String>();
        entries.forEach((key, value) -> name(key).ifPresent(name -> found.putIfAbsent(name, value)));
        return found;
    }

    /** The same of what are parameters for certain, as parts of {@code source.utm}. */
    static Map<String, String> named(Map<String, String> entries) {
        var found = new TreeMap<String, String>();
        entries.forEach((key, value) -> found.putIfAbsent(name(key).orElse(key), value));
        return found;
    }

    /** Those in the address of a page. */
    static Map<String, String> in(@Nullable String page) {
        var entries = new TreeMap<String, String>();
        if (page != null && page.toLowerCase(Locale.ROOT).contains(PREFIX)) {
            for (var part : PARTS.split(page.replace("&amp;", "&"))) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    var value = Texts.clean(decoded(part.substring(equals + 1)));
                    if (!value.isEmpty()) {
                        entries.putIfAbsent(part.substring(0, equals), value);
                    }
                }
            }
        }
        return among(entries);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
