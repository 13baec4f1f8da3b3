/** What other systems write to the inbound topics. */
@NullMarked
package io.followthrough.intake.messaging;

import org.jspecify.annotations.NullMarked;
