/** The injected clock and the business time zone. */
@NullMarked
package io.followthrough.kit.time;

import org.jspecify.annotations.NullMarked;
