/** Tells whom a text names as worth turning to, from all others whose names stand in it. */
@NullMarked
package io.followthrough.reading.naming;

import org.jspecify.annotations.NullMarked;
