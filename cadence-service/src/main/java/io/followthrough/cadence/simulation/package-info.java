/**
 * The service's own planner and use cases on a clock that runs ahead, over stores in memory: what a given crowd and given
 * representatives come to within months, in seconds.
 */
@NullMarked
package io.followthrough.cadence.simulation;

import org.jspecify.annotations.NullMarked;
