package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Goal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * How is measured.
 *
 * @param zone where days begin
 * @param pause between two publications of the cells that changed
 * @param goal what progress is measured against
 * @param mostValues how many values of a dimension are told apart in a window of a metric
 * @param partitions of the topic of changes
 * @param caughtUp whether the events that were there at the start are counted
 * @param placeKept whether the broker knows how far the run has come in a partition of the topic of changes
 */
public record Measuring(
        ZoneId zone,
        Duration pause,
        Goal goal,
        int mostValues,
        int partitions,
        BooleanSupplier caughtUp,
        IntPredicate placeKept) {}
