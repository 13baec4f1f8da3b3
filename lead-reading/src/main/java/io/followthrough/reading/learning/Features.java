package io.followthrough.reading.learning;

import io.followthrough.reading.Said;
import io.followthrough.reading.language.Folding;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The features of a text: words, pairs and triples of words, and pieces of three to five characters within words, which
 * know inflections, compounds, missing accents and mistyped words. Words behind a "not" count once more as denied. Features
 * are numbers, so that the model holds no words of anybody.
 */
final class Features {

    private static final int MOST_CONCEPTS = 14;
    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int END_OF_WORD = 0x1f;

    /** As many different features as the model tells apart; others share a number. */
    static final int BUCKETS = 1 << 17;

    private static final int DENIED_WORDS = 5;
    private static final Set<String> NEGATORS = Set.of(
            "not",
            "no",
            "never",
            "don't",
            "dont",
            "doesn't",
            "didn't",
            "can't",
            "cannot",
            "won't",
            "wouldn't",
            "isn't",
            "aren't",
            "without",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "kein",
            "keine",
            "keinen",
            "keiner",
            "keinem",
            "nicht",
            "nie",
            "niemals",
            "ohne",
            "nichts",
            "nunca",
            "jamas",
            "nadie",
            "tampoco",
            "sin",
            "ni",
            "pas",
            "ne",
            "jamais",
            "sans",
            "rien",
            "aucun",
            "aucune",
            "non",
            "mai",
            "nessun",
            "nessuna",
            "senza",
            "niente",
            "nao",
            "nem",
            "sem",
            "nenhum",
            "nenhuma",
            "nada",
            "niet",
            "geen",
            "nooit",
            "zonder",
            "niets");

    private final Concepts concepts;

    Features(Concepts concepts) {
        this.concepts = concepts;
    }

    /** Receives each feature once per place. */
    interface Sink {
        /** @param first index of the first token that the feature covers; {@code last} of the last one */
        void feature(int bucket, int first, int last);
    }

    /** @param sentence as written */
    List<Token> of(String sentence, Sink sink) {
        var tokens = Token.of(Folding.fold(sentence));
        var denied = 0;
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).shape();
            sink.feature(bucket('w', word), at, at);
            pieces(word, at, sink);
            var before = at == 0 ? "<" : tokens.get(at - 1).shape();
            sink.feature(bucket('b', before, word), Math.max(0, at - 1), at);
            if (at >= 1) {
                var first = at == 1 ? "<" : tokens.get(at - 2).shape();
                sink.feature(bucket('t', first, before, word), Math.max(0, at - 2), at);
                sink.feature(bucket('s', first, word), Math.max(0, at - 2), at);
            }
            if (denied > 0) {
                sink.feature(bucket('n', word), at, at);
                denied--;
            }
            if (NEGATORS.contains(word)) {
                denied = DENIED_WORDS;
            }
        }
        if (!tokens.isEmpty()) {
            sink.feature(bucket('b', tokens.getLast().shape(), ">"), tokens.size() - 1, tokens.size() - 1);
        }
        concepts(tokens, sink);
        return tokens;
    }

    /** Each concept, denied or not, two that follow one another, and all pairs in any order. */
    private void concepts(List<Token> tokens, Sink sink) {
        var seen = new TreeMap<Integer, Integer>();
        List<Integer> before = List.of(0);
        var placeBefore = 0;
        var denied = 0;
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).shape();
            var meant = concepts.of(word);
            for (var concept : meant) {
                sink.feature(bucket('C', concept, 0), at, at);
                for (var other : before) {
                    sink.feature(bucket('D', other, concept), placeBefore, at);
                }
                if (denied > 0) {
                    sink.feature(bucket('N', concept, 0), at, at);
                }
                seen.putIfAbsent(concept, at);
            }
            if (!meant.isEmpty()) {
                before = meant;
                placeBefore = at;
            }
            denied = NEGATORS.contains(word) ? DENIED_WORDS : denied - 1;
        }
        pairs(seen, sink);
    }

    private static void pairs(SortedMap<Integer, Integer> seen, Sink sink) {
        var some = seen.entrySet().stream().limit(MOST_CONCEPTS).toList();
        for (var one = 0; one < some.size(); one++) {
            for (var other = one + 1; other < some.size(); other++) {
                var first = some.get(one);
                var second = some.get(other);
                var places = Math.abs(first.getValue() - second.getValue()) < 6;
                sink.feature(
                        bucket('P', first.getKey(), second.getKey()),
                        places ? Math.min(first.getValue(), second.getValue()) : first.getValue(),
                        places ? Math.max(first.getValue(), second.getValue()) : first.getValue());
            }
        }
    }

    /** What is known of a text besides its words. */
    static void about(Said.Kind kind, int words, Sink sink) {
        sink.feature(bucket('k', kind.name()), -1, -1);
        sink.feature(bucket('l', words < 3 ? "tiny" : words < 8 ? "short" : words < 20 ? "middling" : "long"), -1, -1);
    }

    static int sign(String name) {
        return bucket('x', name);
    }

    private static void pieces(String word, int at, Sink sink) {
        if (word.length() < 3 || word.charAt(0) == '<') {
            return;
        }
        for (var size = 3; size <= 5; size++) {
            for (var start = -1; start + size <= word.length() + 1; start++) {
                sink.feature(finish(piece(word, start, start + size)), at, at);
            }
        }
    }

    /** As if the word stood between two marks. */
    private static int piece(String word, int from, int to) {
        var hash = mix(OFFSET, 'c');
        for (var at = from; at < to; at++) {
            hash = mix(hash, at < 0 || at >= word.length() ? '_' : word.charAt(at));
        }
        return hash;
    }

    private static int bucket(char family, int one, int other) {
        return finish(mix(mix(mix(OFFSET, family), one), other));
    }

    private static int bucket(char family, String one) {
        return finish(mix(mix(OFFSET, family), one));
    }

    private static int bucket(char family, String one, String two) {
        return finish(mix(mix(mix(OFFSET, family), one), two));
    }

    private static int bucket(char family, String one, String two, String three) {
        return finish(mix(mix(mix(mix(OFFSET, family), one), two), three));
    }

    private static int mix(int hash, String word) {
        var mixed = hash;
        for (var at = 0; at < word.length(); at++) {
            mixed = mix(mixed, word.charAt(at));
        }
        return mix(mixed, END_OF_WORD);
    }

    /** A step of FNV-1a. */
    private static int mix(int hash, int part) {
        return (hash ^ part) * PRIME;
    }

    private static int finish(int hash) {
        var finished = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return (finished ^ finished >>> 13) & (BUCKETS - 1);
    }
}
