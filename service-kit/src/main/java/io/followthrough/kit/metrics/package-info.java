/** Names of the operational metrics. */
@NullMarked
package io.followthrough.kit.metrics;

import org.jspecify.annotations.NullMarked;
