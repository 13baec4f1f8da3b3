/** Inputs that could not be taken in over Kafka or by webhook: looked at, corrected, and given in again. */
@NullMarked
package io.followthrough.standalone.rejects;

import org.jspecify.annotations.NullMarked;
