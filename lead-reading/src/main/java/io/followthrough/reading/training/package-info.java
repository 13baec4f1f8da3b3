/** Trains and judges the model from the corpus; no part of reading itself, and not needed to run it. */
@NullMarked
package io.followthrough.reading.training;

import org.jspecify.annotations.NullMarked;
