/** MongoDB behind the ports of the application. */
@NullMarked
package io.followthrough.cadence.persistence;

import org.jspecify.annotations.NullMarked;
