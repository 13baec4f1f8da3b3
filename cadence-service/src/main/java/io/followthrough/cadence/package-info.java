/** Which cadence, can it be finished, when is each contact, make it or put it on a representative's list. */
@NullMarked
package io.followthrough.cadence;

import org.jspecify.annotations.NullMarked;
