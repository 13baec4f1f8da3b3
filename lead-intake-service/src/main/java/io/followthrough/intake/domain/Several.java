package io.followthrough.intake.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Parts a text in which people wrote several values of a field that takes one. */
final class Several {

    /** A line, a semicolon, a bar, a comma with space, and Google's {@code :::}. */
    private static final Pattern MARK = Pattern.compile("\\s*(?::::|[;\\n|]|,\\s)\\s*");

    /** Between two values, or behind the code of a town: {@code 089 / 12 34 56}. */
    private static final String SLASH = " / ";

    private static final Pattern SLASHED = Pattern.compile("\\s+/\\s+");

    private static final String OR = "\\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\\s";

    /** No address has any of these in it, as people have them. */
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile(OR + "|[\\s,;/|<>()\"]+|(?i)mailto:");

    /** Numbers go on over blanks, and a slash parts the code of a town: only where a number clearly begins anew. */
    private static final Pattern BETWEEN_NUMBERS =
            Pattern.compile(OR + "|\\s*[,&]\\s*|(?<=\\d{6,15})\\s*/\\s*(?=\\+?\\d{6})|(?<=\\d)\\s*(?=\\+)");

    private Several() {}

    /** @param isValue whether a text can be read as one: what stands before a slash and is none goes on behind it */
    static List<String> values(String text, Predicate<String> isValue) {
        return parts(MARK, text).stream()
                .flatMap(part -> slashed(parts(SLASHED, part), isValue).stream())
                .toList();
    }

    private static List<String> slashed(List<String> parts, Predicate<String> isValue) {
        var values = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var both = i + 1 < parts.size() ? part + SLASH + parts.get(i + 1) : part;
            if (both.length() > part.length() && !isValue.test(part) && isValue.test(both)) {
                values.add(both);
                i++;
            } else {
                values.add(part);
            }
        }
        return values;
    }

    /** The addresses of a text that is none: several, or one with a remark in brackets. Of other words nobody is made. */
    static List<String> addresses(String text) {
        var found = parts(BETWEEN_ADDRESSES, text).stream()
                .filter(part -> part.indexOf('@') > 0)
                .toList();
        return found.size() > 1 || text.endsWith(")") ? found : List.of();
    }

    /** The numbers of a text that is none. */
    static List<String> numbers(String text) {
        return parts(BETWEEN_NUMBERS, text);
    }

    private static List<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
