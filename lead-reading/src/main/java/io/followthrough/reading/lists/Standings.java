package io.followthrough.reading.lists;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How somebody stands with whoever keeps a list, by the word of one of its columns: a customer, somebody of whom a deal was lost, or
 * nobody to sell to. Words count as whole values, alone or among several in a cell. They are in {@code standings.tsv}.
 */
public final class Standings {

    /** To none of them anybody introduces themselves. */
    public enum Stand {
        CUSTOMER,
        /** A deal was lost. */
        LOST,
        /** Looked at, and found to be none. */
        NO_LEAD,
        /** Sells to us or beside us, or is one of us. */
        OTHERS
    }

    /** @param words the value that says so, as it is written; empty for a number of orders or what was spent */
    public record Said(Stand stand, String words) {}

    private enum Kind {
        COLUMN,
        ASKS,
        COUNTS,
        YES,
        CUSTOMER,
        LOST,
        NO_LEAD,
        OTHERS
    }

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?::::|[;,|\\n])\\s*");
    private static final Pattern WHOSE = Pattern.compile("^(?:Person|Organization|Lead|Contact|Deal|Opportunity) - ");
    /** "Closed won (Sales Pipeline)". */
    private static final Pattern PIPELINE = Pattern.compile("\\s*\\([^)]*\\)$");

    private static final Pattern AMOUNT =
            Pattern.compile("(?:\\p{L}{2,3} ?)?\\p{Sc}? ?\\d[\\d.,' ]*(?: ?(?:\\p{Sc}|\\p{L}{2,3}))?");
    private static final Pattern SOME = Pattern.compile("[1-9]");
    private static final Map<Kind, Set<String>> WORDS =
            ListWords.sets(WordTable.read("standings.tsv", Kind.class), Kind.class);

    private Standings() {}

    /**
     * @param column its name, as it is written
     * @param cell what stands under it
     */
    public static Optional<Said> in(String column, String cell) {
        var name = ListWords.plain(WHOSE.matcher(column).replaceFirst(""));
        if (is(Kind.ASKS, name)) {
            return values(cell)
                    .filter(value -> is(Kind.YES, ListWords.plain(value)))
                    .map(value -> new Said(Stand.CUSTOMER, value))
                    .findFirst();
        }
        if (is(Kind.COUNTS, name)) {
            return isSome(cell) ? Optional.of(new Said(Stand.CUSTOMER, "")) : Optional.empty();
        }
        return is(Kind.COLUMN, name)
                ? values(cell).flatMap(value -> stand(value).stream()).findFirst()
                : Optional.empty();
    }

    /** Three orders, or an amount; "0", "0.00" and nothing are none. */
    private static boolean isSome(String count) {
        return AMOUNT.matcher(count.strip()).matches() && SOME.matcher(count).find();
    }

    private static Optional<Said> stand(String value) {
        var word = ListWords.plain(PIPELINE.matcher(value).replaceFirst(""));
        return Arrays.stream(Stand.values())
                .filter(stand -> is(Kind.valueOf(stand.name()), word))
                .map(stand -> new Said(stand, value))
                .findFirst();
    }

    private static Stream<String> values(String cell) {
        return Arrays.stream(BETWEEN.split(cell));
    }

    private static boolean is(Kind kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }
}
