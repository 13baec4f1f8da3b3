/** Parts what a person wrote from what they quote, sign with, and what their organisation puts below. */
@NullMarked
package io.followthrough.reading.letter;

import org.jspecify.annotations.NullMarked;
