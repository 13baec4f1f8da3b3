package io.followthrough.kit.settings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting, in the two spellings of a variable of the environment and as a property.
 *
 * @param name {@code followthrough.access.keys[].hash}, where {@code []} stands for an index, and {@code *} for a name that
 *     whoever sets it chooses
 */
record SettingName(String name, Pattern property, Pattern variable, String letters) {

    private static final Pattern PARTS = Pattern.compile("\\[]|\\.?\\*|[^\\[*]+?(?=\\[|\\.?\\*|$)");

    static SettingName of(String name) {
        var spelt = variable(name.replace("-", "")) + "|" + variable(name.replace('-', '_'));
        return new SettingName(
                name, Pattern.compile(property(name)), Pattern.compile(spelt), letters(name.replace("*", "")));
    }

    /** Without all that tells one spelling from another, and without indexes. */
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    boolean is(String written, boolean asVariable) {
        return asVariable
                ? variable.matcher(written).matches()
                : property.matcher(written.replaceAll("[-_]", "").toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** As somebody should write it. */
    String written(boolean asVariable) {
        return asVariable ? SettingOrigin.variable(name.replace("[]", "[0]")).replace("*", "x") : name;
    }

    private static String property(String name) {
        return PARTS.matcher(name.replace("-", "")).replaceAll(part -> switch (part.group()) {
            case "[]" -> quoted("(\\[[0-9]+])?");
            // A name with dots or strokes of its own stands in brackets: body-limits[/v1/imports].
            case ".*" -> quoted("(\\..+|\\[.+])");
            case "*" -> quoted(".+");
            default -> quoted(Pattern.quote(part.group()));
        });
    }

    private static String variable(String name) {
        return PARTS.matcher(name).replaceAll(part -> switch (part.group()) {
            case "[]" -> quoted("(_[0-9]+)?");
            case ".*" -> quoted("_.+");
            case "*" -> quoted(".+");
            default -> part.group().replace('.', '_').toUpperCase(Locale.ROOT);
        });
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
