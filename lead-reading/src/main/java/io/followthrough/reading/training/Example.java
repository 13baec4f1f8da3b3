package io.followthrough.reading.training;

import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import java.util.Set;

/**
 * A line of the corpus.
 *
 * @param intents what it says
 * @param heldOut kept from training, to judge by
 */
record Example(String language, Set<Intent> intents, Said.Kind kind, String text, boolean heldOut) {}
