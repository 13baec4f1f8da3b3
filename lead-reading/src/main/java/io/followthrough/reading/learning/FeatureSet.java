package io.followthrough.reading.learning;

import io.followthrough.reading.Said;
import io.followthrough.reading.language.Sentences;
import java.util.Arrays;
import java.util.List;

/**
 * The different features of a text and how much each counts: the more there are, the less, so that long and short texts
 * compare.
 *
 * @param buckets ascending, each once
 */
public record FeatureSet(int[] buckets) {

    /** Features are numbered from 0 up to this. */
    public static final int BUCKETS = Features.BUCKETS;

    /** Large enough for the regularisation of the training to leave room, see the decision record. */
    private static final double WEIGHT = 10;

    /** @param text own words, composed */
    public static FeatureSet of(Concepts concepts, Said.Kind kind, String text) {
        return of(concepts, kind, Sentences.of(text));
    }

    static FeatureSet of(Concepts concepts, Said.Kind kind, List<String> sentences) {
        var features = new Features(concepts);
        var collected = new Collected();
        var words = 0;
        for (var sentence : sentences) {
            words += features.of(sentence, collected).size();
        }
        Features.about(kind, words, collected);
        return collected.distinct();
    }

    /** @param signs what is known of the text besides its words, by any names */
    public FeatureSet and(List<String> signs) {
        var collected = new Collected();
        for (var bucket : buckets) {
            collected.feature(bucket, -1, -1);
        }
        signs.forEach(sign -> collected.feature(Features.sign(sign), -1, -1));
        return collected.distinct();
    }

    /** What each feature counts. */
    public double weight() {
        return WEIGHT / Math.sqrt(Math.max(1, buckets.length));
    }

    private static final class Collected implements Features.Sink {

        private int[] buckets = new int[512];
        private int size;

        @Override
        public void feature(int bucket, int first, int last) {
            if (size == buckets.length) {
                buckets = Arrays.copyOf(buckets, 2 * size);
            }
            buckets[size++] = bucket;
        }

        FeatureSet distinct() {
            Arrays.sort(buckets, 0, size);
            var kept = 0;
            for (var at = 0; at < size; at++) {
                if (at == 0 || buckets[at] != buckets[at - 1]) {
                    buckets[kept++] = buckets[at];
                }
            }
            return new FeatureSet(Arrays.copyOf(buckets, kept));
        }
    }
}
