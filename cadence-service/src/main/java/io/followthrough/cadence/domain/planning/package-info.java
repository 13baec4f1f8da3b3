/** Whether all contacts of a cadence fit into a representative's real calendar, and when each of them is. */
@NullMarked
package io.followthrough.cadence.domain.planning;

import org.jspecify.annotations.NullMarked;
