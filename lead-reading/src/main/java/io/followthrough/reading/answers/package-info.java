/** Answers in the light of their question. */
@NullMarked
package io.followthrough.reading.answers;

import org.jspecify.annotations.NullMarked;
