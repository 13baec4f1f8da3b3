/** A real Kafka broker in this process: started on a data directory, stopped cleanly, going on where it stopped. */
@NullMarked
package io.followthrough.embedded.kafka;

import org.jspecify.annotations.NullMarked;
