/** Captures and activities come in, are checked and normalised, and go on to Kafka; nothing is lost on the way. */
@NullMarked
package io.followthrough.intake;

import org.jspecify.annotations.NullMarked;
