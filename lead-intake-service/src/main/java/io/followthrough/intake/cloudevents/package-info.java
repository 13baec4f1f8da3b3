/**
 * CloudEvents 1.0.2 as they come in, over HTTP and Kafka, in every mode: what the specification calls invalid is refused with its
 * reason. The library that writes our own events reads more than that (decision 42).
 */
@NullMarked
package io.followthrough.intake.cloudevents;

import org.jspecify.annotations.NullMarked;
