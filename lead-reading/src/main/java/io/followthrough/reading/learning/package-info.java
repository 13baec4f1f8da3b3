/** The learnt part: features of a text, and a linear model over them that was trained from the corpus. */
@NullMarked
package io.followthrough.reading.learning;

import org.jspecify.annotations.NullMarked;
