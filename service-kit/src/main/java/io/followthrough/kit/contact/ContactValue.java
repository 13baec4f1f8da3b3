package io.followthrough.kit.contact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands under a label that speaks of contact. */
enum ContactValue {
    YES,
    NO,
    /** A no to what was asked; beside a box that opts out nobody knows of what. */
    DECLINED,
    FORBIDDEN,
    ALLOWED,
    NOT_YET,
    OUT,
    BOUNCED,
    NOTHING,
    /** Nobody was asked, or did not say yes. */
    UNASKED,
    /** Nobody knows. */
    UNTOLD,
    /** All ways. */
    EVERY,
    /** When something happened: that it did. */
    DAY,
    OTHER;

    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{2} \\d{1,2} \\d{1,2}(?:\\D.*)?"
            + "|\\d{1,2} \\d{1,2} (?:(?:19|20)\\d{2}|\\d{2})(?: .*)?"
            + "|(?:19|20)\\d{6}(?:t\\d+)?|1\\d{9}(?:\\d{3})?"
            + "|[3-5]\\d{4}(?: \\d+)?" // as a workbook counts days
            + "|(?:\\p{L}{3,9} \\d{1,2}|\\d{1,2} \\p{L}{3,9}) (?:19|20)\\d{2}(?: .*)?");

    /** "[]", "{}" and "-" are how programs write that there is nothing; "?" is a person who did not know. */
    private static final Pattern EMPTY = Pattern.compile("[\\p{P}\\p{Z}\\s&&[^?\u00BF\uFF1F]]*");

    private static final Pattern POLITE = Pattern.compile(
            "(?:thanks|thank you|please|danke|gerne?|bitte|merci|bien sur|s il vous plait|gracias|por favor"
                    + "|claro|grazie|volentieri|obrigad[oa]|bedankt|graag|alstublieft)(?: .*)?");

    private static final Set<String> NOES = Set.of(
            "not", "no", "never", "nicht", "kein", "keine", "pas", "ne", "non", "nao", "niet", "geen", "but", "aber");

    private static final Map<String, ContactValue> WORDS = words();

    boolean isYesOrNo() {
        return switch (this) {
            case YES, NO, DECLINED, FORBIDDEN, ALLOWED, OUT -> true;
            case NOT_YET, BOUNCED, NOTHING, UNASKED, UNTOLD, EVERY, DAY, OTHER -> false;
        };
    }

    static ContactValue of(String value) {
        var sign = value.strip();
        var text = ContactWords.plain(sign);
        var known = WORDS.get(text.isEmpty() ? sign : text);
        if (known != null) {
            return known;
        }
        if (EMPTY.matcher(sign).matches()) {
            return NOTHING;
        }
        if (DATE.matcher(text).matches()) {
            return DAY;
        }
        var words = text.split(" ", 2);
        return words.length == 2 ? followed(WORDS.get(words[0]), words[1]) : OTHER;
    }

    /** "Yes please", "nein danke", "Yes, I want the newsletter": a yes that nothing takes back. */
    private static ContactValue followed(@Nullable ContactValue first, String rest) {
        var isTakenBack = Arrays.stream(rest.split(" ")).anyMatch(NOES::contains);
        return first == YES && !rest.matches("\\d.*") && !isTakenBack
                        || first == NO && POLITE.matcher(rest).matches()
                ? first
                : OTHER;
    }

    private static Map<String, ContactValue> words() {
        var words = new HashMap<String, ContactValue>();
        for (var line : ContactWords.lines("contact-values.tsv")) {
            for (var word : line[1].split("\\|")) {
                words.put(word, valueOf(line[0]));
            }
        }
        return Map.copyOf(words);
    }
}
