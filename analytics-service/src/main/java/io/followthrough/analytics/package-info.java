/** Measures what works: every event of a prospect becomes part of the metrics' cells. */
@NullMarked
package io.followthrough.analytics;

import org.jspecify.annotations.NullMarked;
