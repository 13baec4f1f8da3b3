package io.followthrough.qualification.persistence;

import io.followthrough.events.InternetDomains;
import io.followthrough.events.MailAddresses;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes words be found by a part of them, with one range of the index on {@code terms}: parts of addresses, domains and
 * double names are terms of their own, and a number is kept backwards, since people leave out its beginning, not its end.
 */
final class SearchTerms {

    private static final Pattern SEPARATOR = Pattern.compile("[@._\\-'’/+]+");

    /** As telephones and word processors write it: O’Brien is O'Brien. */
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc\u02b9\u2032`\u00b4]");

    /** What stands before a domain where somebody copies an address of the web, or the end of one of mail. */
    private static final Pattern BEFORE_A_DOMAIN =
            Pattern.compile("^(?:https?://)?(?:www\\.(?=[^.]+\\.))?@?(?=[^@/]+/?$)");

    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()./\\-]*");
    private static final Pattern TRUNK = Pattern.compile("^(00|0)");
    private static final String BACKWARDS = "~";
    private static final int FEWEST_DIGITS = 5;
    private static final int SHORTEST_PART = 3;

    private SearchTerms() {}

    /** Parts of the terms after which one may look: {@code acme} of {@code ann@mail.acme.example}. */
    static Set<String> ofParts(Collection<String> terms) {
        var parts = new TreeSet<String>();
        for (var term : terms) {
            if (term.startsWith(BACKWARDS) || term.indexOf(':') > 0) {
                continue;
            }
            var matcher = SEPARATOR.matcher(term);
            while (matcher.find()) {
                var part = term.substring(matcher.end());
                if (part.length() >= SHORTEST_PART && !isTopLevel(term, part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** Everybody has a {@code com}. */
    private static boolean isTopLevel(String term, String part) {
        return term.indexOf('.') > 0 && part.indexOf('.') < 0;
    }

    /** @param phone E.164 */
    static String backwards(String phone) {
        var extension = phone.indexOf(";ext=");
        var number = extension < 0 ? phone : phone.substring(0, extension);
        return BACKWARDS + new StringBuilder(number.replaceAll("[^0-9]", "")).reverse();
    }

    /** As they are searched: folded, full-width letters and letters of two signs as one, cut at white space. */
    static List<String> words(String text) {
        return pieces(text).map(FoldedText::of).toList();
    }

    /** As they are kept: each in all the ways in which it is written. */
    static Stream<String> waysToWrite(String text) {
        return pieces(text).flatMap(word -> FoldedText.waysToWrite(word).stream());
    }

    private static Stream<String> pieces(String text) {
        var typed = APOSTROPHE.matcher(text).replaceAll("'");
        return Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .strip()
                        .split("[\\s,;]+"))
                .filter(word -> !word.isEmpty());
    }

    /** The words of a query, addresses and domains among them in the form in which they are kept. */
    static List<String> asKept(String query) {
        return MailAddresses.normalised(query)
                .map(address -> List.of(FoldedText.of(address)))
                .orElseGet(() -> pieces(query)
                        .map(SearchTerms::bare)
                        .map(word -> MailAddresses.normalised(word)
                                .or(() -> InternetDomains.ascii(word))
                                .orElse(word))
                        .map(FoldedText::of)
                        .toList());
    }

    private static String bare(String word) {
        var bare = BEFORE_A_DOMAIN.matcher(word).replaceFirst("");
        var text = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return text.isEmpty() ? word : text;
    }

    /** Both forms of each domain in it. @param term an address or a domain as it is kept */
    static Stream<String> written(String term) {
        var written = MailAddresses.written(term);
        return written.equals(term) && written.equals(FoldedText.of(written))
                ? Stream.of(term)
                : Stream.concat(Stream.of(FoldedText.of(term)), FoldedText.waysToWrite(written).stream())
                        .distinct();
    }

    /**
     * The beginning of the term of a number as somebody reads it off a display: {@code 0151 2345678}, {@code 0049 151 2345678},
     * {@code +49 (0)151/2345678}; null when it is none.
     */
    static @Nullable String number(String query) {
        var text = query.strip();
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        var digits =
                TRUNK.matcher(text.replace("(0)", "").replaceAll("[^0-9]", "")).replaceFirst("");
        return digits.length() < FEWEST_DIGITS ? null : backwards(digits);
    }
}
