package io.followthrough.reading.lists;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    /** @param words the value that says so, as it is written */
    public record Said(Stand stand, String words) {}

    private enum Kind {
        COLUMN,
        ASKS,
        YES,
        CUSTOMER,
        LOST,
        NO_LEAD,
        OTHERS
    }

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?::::|[;,|\\n])\\s*");
    private static final Pattern WHOSE = Pattern.compile("^(?:Person|Organization|Lead|Contact|Deal|Opportunity) - ");
    private static final Map<Kind, Set<String>> WORDS = words(WordTable.read("standings.tsv", Kind.class));

    private Standings() {}

    /**
     * @param column its name, as it is written
     * @param cell what stands under it
     */
    public static Optional<Said> in(String column, String cell) {
        var name = plain(WHOSE.matcher(column).replaceFirst(""));
        if (is(Kind.ASKS, name)) {
            return values(cell)
                    .filter(value -> is(Kind.YES, plain(value)))
                    .map(value -> new Said(Stand.CUSTOMER, value))
                    .findFirst();
        }
        return is(Kind.COLUMN, name)
                ? values(cell).flatMap(value -> stand(value).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<Said> stand(String value) {
        var word = plain(value);
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

    private static Map<Kind, Set<String>> words(Map<Kind, List<String>> table) {
        var words = new EnumMap<Kind, Set<String>>(Kind.class);
        table.forEach((kind, lines) -> {
            var all = new HashSet<String>();
            lines.forEach(line -> all.addAll(Arrays.asList(line.split("\\|"))));
            words.put(kind, all);
        });
        return words;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\"?*]+", "")
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }
}
