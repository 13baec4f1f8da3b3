package io.followthrough.reading;

import java.util.Comparator;

/**
 * One thing that is said.
 *
 * @param probability 0 to 1, calibrated: of the findings with 0.8, four in five are right
 * @param words those that decided, as they were written
 * @param sentence index into {@link Reading#sentences}
 */
public record Finding(Intent intent, double probability, String words, int sentence) {

    /** The likeliest first; equal ones in the order of {@link Intent}, so that the order never depends on chance. */
    public static final Comparator<Finding> LIKELIEST_FIRST =
            Comparator.comparingDouble(Finding::probability).reversed().thenComparing(Finding::intent);

    public Finding {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must lie between 0 and 1, not " + probability);
        }
    }

    Finding withProbability(double other) {
        return new Finding(intent, other, words, sentence);
    }
}
