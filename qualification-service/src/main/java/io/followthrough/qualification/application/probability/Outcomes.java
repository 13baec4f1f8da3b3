package io.followthrough.qualification.application.probability;

import io.followthrough.qualification.domain.probability.Example;
import java.util.List;

/** How it ended with people. */
public interface Outcomes {

    record Count(long won, long lost) {}

    /** Cheap: asked every few seconds. */
    Count count();

    /** The first by id where there are more; ids are hashes, so these are as good as drawn by lot. */
    List<Example> examples(int most);
}
