package io.followthrough.reading.training;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.FeatureSet;
import io.followthrough.reading.letter.OwnWords;

/** An example and its features. */
record Sample(Example example, FeatureSet features) {

    static Sample of(Example example, Concepts concepts) {
        var own = OwnWords.in(example.kind(), Folding.compose(example.text()));
        return new Sample(example, FeatureSet.of(concepts, example.kind(), own));
    }
}
