package io.followthrough.intake.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a text in which people wrote several values of a field that takes one. */
final class Several {

    /** A line, a semicolon, a bar, a slash or comma with space, and Google's {@code :::}. */
    private static final Pattern MARK = Pattern.compile("\\s*(?::::|[;\\n|]|\\s/\\s|,\\s)\\s*");

    private static final String OR = "\\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\\s";

    /** No address has any of these in it, as people have them. */
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile(OR + "|[\\s,;/|<>()\"]+|(?i)mailto:");

    /** Numbers go on over blanks, and a slash parts the code of a town: only where a number clearly begins anew. */
    private static final Pattern BETWEEN_NUMBERS =
            Pattern.compile(OR + "|\\s*[,&]\\s*|(?<=\\d{6,15})\\s*/\\s*(?=\\+?\\d{6})|(?<=\\d)\\s*(?=\\+)");

    private Several() {}

    static List<String> values(String text) {
        return parts(MARK, text);
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
