package io.followthrough.testkit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What French typography asks of punctuation: a blank at which no line breaks before {@code : ; ! ?} and inside « ». Otherwise the sign stands
 * alone at the beginning of a line.
 */
public final class FrenchTypography {

    private static final Pattern FAULT = Pattern.compile(
            // A blank at which lines break, or none at all; "https:" and "14:30" are none of its business.
            ".{0,20}(?:[ \\t\\n][:;!?»](?![/\\w])|[\\p{L}\\p{N})\"'][;!?»]|\\p{L}:(?=\\s|$)|«(?![\\u00a0\\u202f])).{0,5}");

    private FrenchTypography() {}

    /** @return each fault with a few words around it */
    public static List<String> faults(String text) {
        return FAULT.matcher(text.replaceAll("\\{\\{[^}]*}}|https?://\\S+|&\\w+;", "x"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
