package io.followthrough.reading.training;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.FeatureSet;
import io.followthrough.reading.learning.Labels;
import io.followthrough.reading.letter.OwnWords;
import java.util.BitSet;

/**
 * A text to learn from and its features.
 *
 * @param labels that it bears, by number
 */
record Sample(String text, FeatureSet features, BitSet labels) {

    /** @return with labels as in {@link Labels} */
    static Sample of(Example example, Concepts concepts) {
        var own = OwnWords.in(example.kind(), Folding.compose(example.text()));
        var labels = new BitSet(Labels.COUNT);
        for (var label = 0; label < Labels.COUNT; label++) {
            labels.set(label, Labels.isSaid(label, example.intents()));
        }
        return new Sample(example.text(), FeatureSet.of(concepts, example.kind(), own), labels);
    }

    boolean says(int label) {
        return labels.get(label);
    }
}
