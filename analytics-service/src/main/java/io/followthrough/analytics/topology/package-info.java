/** The Kafka Streams application: events of a person are folded, what changes is added to cells, cells are published. */
@NullMarked
package io.followthrough.analytics.topology;

import org.jspecify.annotations.NullMarked;
