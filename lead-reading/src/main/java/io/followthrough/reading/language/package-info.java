/** Plain text made comparable: folded characters, sentences, words, and which language it is. */
@NullMarked
package io.followthrough.reading.language;

import org.jspecify.annotations.NullMarked;
