/** Bindings to Kafka, one line each. */
@NullMarked
package io.followthrough.qualification.messaging;

import org.jspecify.annotations.NullMarked;
