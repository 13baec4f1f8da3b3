package io.followthrough.reading.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which words of the seven languages mean alike: "Newsletter", "boletín", "mailing list". */
public final class Concepts {

    private static final int SHORTEST_STEM = 3;

    private final Map<String, List<Integer>> words = new HashMap<>();
    private final Map<String, List<Integer>> stems = new HashMap<>();
    private int longestStem;

    /** @param lines concept, tab, words parted by spaces; a word that ends in {@code *} stands for all that begin with it */
    public Concepts(List<String> lines) {
        var number = 0;
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                number++;
                for (var word : line.substring(line.indexOf('\t') + 1).split(" ")) {
                    add(word, number);
                }
            }
        }
    }

    private void add(String word, int concept) {
        var stem = word.endsWith("*");
        longestStem = Math.max(longestStem, stem ? word.length() - 1 : 0);
        var known = (stem ? stems : words)
                .computeIfAbsent(stem ? word.substring(0, word.length() - 1) : word, key -> new ArrayList<>(1));
        if (!known.contains(concept)) {
            known.add(concept);
        }
    }

    /** Numbers of the concepts of a word, of the word itself and of its longest known stem; most words have none. */
    List<Integer> of(String word) {
        var whole = words.getOrDefault(word, List.of());
        var stem = ofStem(word);
        if (stem.isEmpty() || whole.containsAll(stem)) {
            return whole;
        }
        return Stream.concat(whole.stream(), stem.stream()).distinct().toList();
    }

    private List<Integer> ofStem(String word) {
        for (var length = Math.min(word.length(), longestStem); length >= SHORTEST_STEM; length--) {
            var stem = stems.get(word.substring(0, length));
            if (stem != null) {
                return stem;
            }
        }
        return List.of();
    }
}
