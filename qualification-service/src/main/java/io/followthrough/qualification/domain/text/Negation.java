package io.followthrough.qualification.domain.text;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the words around a phrase say the opposite: "we are <em>not</em> looking to buy", "wir suchen <em>keine</em>
 * L\u00f6sung", "<em>no</em> buscamos". Looks four words back and, for German, three ahead, within the clause.
 */
public final class Negation {

    private static final int WORDS_BEFORE = 4;
    private static final int WORDS_AFTER = 3;
    private static final int MOST_WORDS_OF_ONE_THOUGHT = 6;

    private final Set<String> before;
    private final Set<String> after;
    private final List<List<String>> idioms;

    /**
     * @param before words that negate what follows
     * @param after words that negate what stands before them
     * @param idioms phrases with a negating word that negate nothing: "why not", "not only"
     */
    public Negation(Collection<String> before, Collection<String> after, Collection<String> idioms) {
        this.before = words(before);
        this.after = words(after);
        this.idioms = idioms.stream()
                .map(idiom -> Words.split(Words.normalise(idiom)))
                .toList();
    }

    private static Set<String> words(Collection<String> raw) {
        return raw.stream().map(Words::normalise).collect(Collectors.toUnmodifiableSet());
    }

    /** @param phrase that was found from {@code start} to {@code end}, which holds more words where it has gaps */
    boolean negates(List<String> phrase, List<String> clause, int start, int end) {
        if (phrase.stream().anyMatch(before::contains)) {
            return false; // a phrase that says "not" itself means what it says
        }
        for (var at = Math.max(0, start - WORDS_BEFORE); at < end; at++) {
            if (before.contains(clause.get(at)) && !isIdiom(clause, at)) {
                return true;
            }
        }
        for (var at = end; at < Math.min(clause.size(), end + WORDS_AFTER); at++) {
            if (after.contains(clause.get(at)) && !isIdiom(clause, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a few words hold a no: "möchten nicht kaufen". In a whole sentence it may belong to something else. */
    boolean isIn(List<String> words) {
        return words.size() <= MOST_WORDS_OF_ONE_THOUGHT
                && IntStream.range(0, words.size())
                        .anyMatch(at -> before.contains(words.get(at)) && !isIdiom(words, at));
    }

    private boolean isIdiom(List<String> clause, int negator) {
        for (var idiom : idioms) {
            for (var start = Math.max(0, negator - idiom.size() + 1); start <= negator; start++) {
                if (start + idiom.size() <= clause.size()
                        && clause.subList(start, start + idiom.size()).equals(idiom)) {
                    return true;
                }
            }
        }
        return false;
    }
}
