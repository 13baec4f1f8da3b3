/** What a text says of the ways to reach its writer: which is refused, which is welcome. */
@NullMarked
package io.followthrough.reading.ways;

import org.jspecify.annotations.NullMarked;
