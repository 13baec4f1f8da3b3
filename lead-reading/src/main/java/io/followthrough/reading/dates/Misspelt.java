package io.followthrough.reading.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * A sentence with months and weekdays as they are spelt: "febuary", "fevrirer", "wensday", "tmrw". Only long names are mended, one letter away from
 * what is written: short ones have too many neighbours ("abril" and "abrir").
 */
final class Misspelt {

    private static final int SHORTEST_NAME = 7;

    /** Names of so many letters may have two wrong. */
    private static final int LONG_NAME = 9;

    private static final int MOST_LETTERS = 13;
    private static final String WORDS =
            "(?<![\\p{L}\\p{N}])\\p{L}{3,13}(?![\\p{L}\\p{N}])|(?<=\\d )(?:wk|wo|sem)(?![\\p{L}\\p{N}])|(?<=\\p{L})-ish(?!\\p{L})";

    private static final Pattern WORD = Pattern.compile(WORDS);
    private static final Pattern WORD_OR_SHORT_FORM = Pattern.compile(ShortForms.pattern() + "|" + WORDS);

    private static final Map<String, String> SHORT_FOR = Map.ofEntries(
            Map.entry("tmrw", "tomorrow"),
            Map.entry("tmr", "tomorrow"),
            Map.entry("tmw", "tomorrow"),
            Map.entry("tomoz", "tomorrow"),
            Map.entry("wk", "week"),
            Map.entry("wks", "weeks"),
            Map.entry("wkn", "weken"),
            Map.entry("wo", "wochen"),
            Map.entry("sem", "semanas"),
            Map.entry("mth", "month"),
            Map.entry("mths", "months"),
            Map.entry("mnths", "months"),
            Map.entry("yrs", "years"),
            Map.entry("-ish", ""));

    /** "Montage" and "segundo" are next to these. */
    private static final Set<String> IS_ANOTHER_WORD =
            Set.of("montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags", "segunda");

    private static final Set<String> NAMES = new HashSet<>();

    /** A name without one of its letters, for each of them. */
    private static final Map<String, Set<String>> SHORTENED = shortened();

    private record Mended(int start, int end, String name) {}

    private final String mended;
    private final List<Mended> places;

    private Misspelt(String mended, List<Mended> places) {
        this.mended = mended;
        this.places = places;
    }

    static Misspelt in(String folded) {
        var places = new ArrayList<Mended>();
        var mayBeShort = ShortForms.mayBeIn(folded);
        var mended = (mayBeShort ? WORD_OR_SHORT_FORM : WORD).matcher(folded).replaceAll(found -> {
            var shortFor = !mayBeShort ? null : ShortForms.at(folded, found.start(), found.end());
            var name = shortFor == null ? name(found.group()) : shortFor;
            if (!name.equals(found.group())) {
                places.add(new Mended(found.start(), found.end(), name));
            }
            return name;
        });
        return new Misspelt(mended, List.copyOf(places));
    }

    String mended() {
        return mended;
    }

    /** Where the days stand in what was written. */
    List<Span> asWritten(List<Span> spans) {
        return places.isEmpty()
                ? spans
                : spans.stream()
                        .map(span -> new Span(
                                span.from(),
                                span.to(),
                                at(span.start(), Mended::start),
                                at(span.end(), Mended::end),
                                span.kind()))
                        .toList();
    }

    /** @param within where a place is that lies within a mended word */
    private int at(int place, ToIntFunction<Mended> within) {
        var longer = 0;
        for (var each : places) {
            var start = each.start() + longer;
            if (place <= start) {
                break;
            }
            if (place < start + each.name().length()) {
                return within.applyAsInt(each);
            }
            longer += each.name().length() - (each.end() - each.start());
        }
        return place - longer;
    }

    /** The name itself, what is one with an end ("donderdagen"), and what is like none stay as they are. */
    private static String name(String word) {
        var shortFor = SHORT_FOR.get(word);
        if (shortFor != null) {
            return shortFor;
        }
        if (word.length() < SHORTEST_NAME - 1 || NAMES.contains(word)) {
            return word;
        }
        return candidates(word).stream()
                .filter(name -> name.charAt(0) == word.charAt(0) && !word.startsWith(name))
                .filter(name -> away(word, name) <= (name.length() >= LONG_NAME ? 2 : 1))
                .min((one, other) -> Integer.compare(away(word, one), away(word, other)))
                .orElse(word);
    }

    private static Set<String> candidates(String word) {
        var found = new HashSet<>(SHORTENED.getOrDefault(word, Set.of()));
        for (var at = 0; at < word.length(); at++) {
            found.addAll(SHORTENED.getOrDefault(without(word, at), Set.of()));
        }
        return found;
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    /** How many letters are missing, too many, wrong or swapped with the next. */
    private static int away(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var row = 0; row <= one.length(); row++) {
            for (var column = 0; column <= other.length(); column++) {
                rows[row][column] = away(rows, one, other, row, column);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int away(int[][] rows, String one, String other, int row, int column) {
        if (row == 0 || column == 0) {
            return row + column;
        }
        var wrong = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        var least =
                Math.min(Math.min(rows[row - 1][column], rows[row][column - 1]) + 1, rows[row - 1][column - 1] + wrong);
        var swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(least, rows[row - 2][column - 2] + 1) : least;
    }

    /** Without one letter behind the first, of a long name also without two. */
    private static Set<String> shortened(String name) {
        var found = new HashSet<String>();
        for (var at = 1; at < name.length(); at++) {
            var shorter = without(name, at);
            found.add(shorter);
            for (var next = at; name.length() >= LONG_NAME && next < shorter.length(); next++) {
                found.add(without(shorter, next));
            }
        }
        return found;
    }

    private static Map<String, Set<String>> shortened() {
        var shortened = new HashMap<String, Set<String>>();
        for (var names : List.of(Names.MONTHS, Names.WEEKDAYS)) {
            names.each((name, number) -> {
                NAMES.add(name);
                if (!IS_ANOTHER_WORD.contains(name)
                        && name.length() >= SHORTEST_NAME
                        && name.length() <= MOST_LETTERS
                        && name.matches("\\p{L}+")) {
                    shortened.computeIfAbsent(name, each -> new HashSet<>()).add(name);
                    shortened(name)
                            .forEach(each -> shortened
                                    .computeIfAbsent(each, none -> new HashSet<>())
                                    .add(name));
                }
            });
        }
        return shortened;
    }
}
