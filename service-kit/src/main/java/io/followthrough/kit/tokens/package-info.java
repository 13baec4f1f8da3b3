/** Signed links that carry no personal data. */
@NullMarked
package io.followthrough.kit.tokens;

import org.jspecify.annotations.NullMarked;
