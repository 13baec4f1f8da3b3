package io.followthrough.qualification.domain.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases to look for. In a phrase {@code ~} stands for up to four words: "not ~ right now" fits "not buying anything
 * right now". The longest phrase that fits wins.
 */
public final class Phrases {

    private static final int MOST_WORDS_BETWEEN = 4;
    private static final String GAP = "~";

    /** @param negated whether the words around say that it is not so */
    public record Match(String phrase, boolean negated) {}

    private record Phrase(String text, List<String> words) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Negation negation;

    private Phrases(Negation negation) {
        this.negation = negation;
    }

    public static Phrases of(Collection<String> phrases, Negation negation) {
        var found = new Phrases(negation);
        for (var phrase : phrases) {
            var words = Words.split(Words.normalise(phrase));
            if (!words.isEmpty()) {
                found.byFirstWord
                        .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                        .add(new Phrase(phrase, words));
            }
        }
        return found;
    }

    /** The longest phrase in the message; one that is not negated goes before one that is. */
    public Optional<Match> in(Message message) {
        Match best = null;
        for (var clause : message.clauses()) {
            for (var start = 0; start < clause.size(); start++) {
                for (var phrase : byFirstWord.getOrDefault(clause.get(start), List.of())) {
                    var end = end(phrase.words(), clause, start);
                    if (end > 0) {
                        var match = new Match(phrase.text(), negation.negates(phrase.words(), clause, start, end));
                        best = better(match, best);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether these words hold a no, or stand in the message with a no beside them each time. */
    public boolean negates(String words, Message message) {
        return negation.isIn(Words.split(Words.normalise(words)))
                || of(List.of(words), negation)
                        .in(message)
                        .filter(Match::negated)
                        .isPresent();
    }

    private static Match better(Match match, @org.jspecify.annotations.Nullable Match best) {
        if (best == null || best.negated() && !match.negated()) {
            return match;
        }
        var longer = match.phrase().length() > best.phrase().length();
        return longer && match.negated() == best.negated() ? match : best;
    }

    /** Where the phrase ends in the clause (exclusive); 0 when it does not fit. */
    private static int end(List<String> phrase, List<String> clause, int start) {
        return end(phrase, 0, clause, start);
    }

    private static int end(List<String> phrase, int word, List<String> clause, int at) {
        if (word == phrase.size()) {
            return at;
        }
        if (phrase.get(word).equals(GAP)) {
            for (var skipped = 0; skipped <= MOST_WORDS_BETWEEN && at + skipped <= clause.size(); skipped++) {
                var end = end(phrase, word + 1, clause, at + skipped);
                if (end > 0) {
                    return end;
                }
            }
            return 0;
        }
        return at < clause.size() && phrase.get(word).equals(clause.get(at))
                ? end(phrase, word + 1, clause, at + 1)
                : 0;
    }
}
