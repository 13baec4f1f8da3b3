/** Finding phrases in what people write, with an understanding of negation. */
@NullMarked
package io.followthrough.qualification.domain.text;

import org.jspecify.annotations.NullMarked;
