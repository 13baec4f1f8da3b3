package io.followthrough.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name without titles.
 *
 * @param beforeComma the family name of {@code Müller, Hans}; empty when no comma parts the two
 * @param words all others, in order
 */
record NameWords(List<String> titles, @Nullable String suffix, List<String> beforeComma, List<String> words) {

    static NameWords of(String text) {
        var titles = new ArrayList<String>();
        String suffix = null;
        var pieces = new ArrayList<List<String>>();
        for (var piece : text.split(",")) {
            var words = new ArrayList<String>();
            var behindTitle = false;
            for (var word : piece.strip().split("\\s+")) {
                var isFirst = words.isEmpty() && pieces.isEmpty();
                if (word.isEmpty() || word.equals(".")) {
                    continue;
                }
                if (behindTitle && isQualifier(word)) {
                    titles.add(titles.removeLast() + " " + word);
                    continue;
                }
                behindTitle = Titles.isBefore(word) && (words.isEmpty() || word.endsWith("."));
                if (!isFirst && Titles.isGeneration(word)) {
                    suffix = word;
                } else if (behindTitle || !isFirst && isDegree(word)) {
                    titles.add(word);
                } else {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                pieces.add(words);
            }
        }
        return switch (pieces.size()) {
            case 0 -> new NameWords(titles, suffix, List.of(), List.of());
            case 1 -> new NameWords(titles, suffix, List.of(), pieces.getFirst());
            default -> new NameWords(titles, suffix, pieces.getFirst(), pieces.get(1));
        };
    }

    /** {@code rer.} and {@code nat} behind a degree, but not the given name {@code Sil}. */
    private static boolean isQualifier(String word) {
        return Titles.isQualifier(word) && (word.endsWith(".") || Capitals.isAllSmall(word));
    }

    /** {@code MD} and {@code MBA}, but not the given name {@code Ma}. */
    private static boolean isDegree(String word) {
        return Titles.isAfter(word) && (word.contains(".") || Capitals.isAllCapitals(word) || word.length() > 2);
    }

    List<String> all() {
        return Stream.of(beforeComma, words).flatMap(List::stream).toList();
    }
}
