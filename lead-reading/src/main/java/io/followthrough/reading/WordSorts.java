package io.followthrough.reading;

import io.followthrough.reading.language.Languages;
import io.followthrough.reading.language.Prefilter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sorts of words of one language, from a table of sort, language (or {@code all}) and regular expression over lower case without accents. A sort of which
 * a language has no line is never found.
 */
final class WordSorts<S extends Enum<S>> {

    private record Words(Pattern pattern, Prefilter prefilter) {}

    private final Map<S, Words> words;

    private WordSorts(Map<S, Words> words) {
        this.words = words;
    }

    /** One of each language. */
    static <S extends Enum<S>> Map<Language, WordSorts<S>> in(String file, Class<S> sorts) {
        var lines = ShippedData.lines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .toList();
        var languages = new EnumMap<Language, WordSorts<S>>(Language.class);
        for (var language : Language.values()) {
            if (language != Language.UNKNOWN) {
                languages.put(language, of(language, sorts, lines));
            }
        }
        return languages;
    }

    private static <S extends Enum<S>> WordSorts<S> of(Language language, Class<S> sorts, List<String[]> lines) {
        var words = new EnumMap<S, Words>(sorts);
        for (var sort : sorts.getEnumConstants()) {
            var all = lines.stream()
                    .filter(cells -> cells[0].equals(sort.name()))
                    .filter(cells -> cells[1].equals("all") || cells[1].equalsIgnoreCase(language.name()))
                    .map(cells -> cells[2])
                    .collect(Collectors.joining("|"));
            if (!all.isEmpty()) {
                var pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])");
                words.put(sort, new Words(pattern, Prefilter.of(pattern)));
            }
        }
        return new WordSorts<>(words);
    }

    /** Those of the languages that a text may be in, the likeliest first. */
    static <S extends Enum<S>> Stream<WordSorts<S>> likely(Map<Language, WordSorts<S>> all, String folded) {
        return Languages.likely(folded).stream().map(all::get).filter(Objects::nonNull);
    }

    boolean areIn(String folded, S sort) {
        var known = words.get(sort);
        return known != null
                && known.prefilter().admits(folded)
                && known.pattern().matcher(folded).find();
    }

    @SafeVarargs
    final boolean anyIn(String folded, S... sorts) {
        return Arrays.stream(sorts).anyMatch(sort -> areIn(folded, sort));
    }
}
