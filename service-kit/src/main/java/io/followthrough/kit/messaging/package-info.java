/** Events in and out: decoded batches, dead letters with readable reasons, publishing that waits for its acknowledgements. */
@NullMarked
package io.followthrough.kit.messaging;

import org.jspecify.annotations.NullMarked;
