/** Newsletter issues: written once, sent once to each who wants them. */
@NullMarked
package io.followthrough.cadence.domain.newsletter;

import org.jspecify.annotations.NullMarked;
