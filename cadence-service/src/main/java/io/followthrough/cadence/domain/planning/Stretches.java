package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.events.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time without what is taken of them. */
final class Stretches {

    private Stretches() {}

    /** In order, and no moment twice; those that only touch stay apart. */
    static List<TimeWindow> joined(List<TimeWindow> stretches) {
        var joined = new ArrayList<TimeWindow>();
        for (var next : stretches.stream()
                .sorted(Comparator.comparing(TimeWindow::start))
                .toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || !next.start().isBefore(last.end())) {
                joined.add(next);
            } else if (next.end().isAfter(last.end())) {
                joined.set(joined.size() - 1, new TimeWindow(last.start(), next.end()));
            }
        }
        return List.copyOf(joined);
    }

    static List<TimeWindow> without(List<TimeWindow> stretches, List<BusyTime> busy) {
        var free = stretches;
        for (var taken : busy) {
            free = free.stream()
                    .flatMap(stretch -> without(stretch, taken).stream())
                    .toList();
        }
        return free;
    }

    private static List<TimeWindow> without(TimeWindow stretch, BusyTime taken) {
        if (!taken.from().isBefore(stretch.end()) || !taken.to().isAfter(stretch.start())) {
            return List.of(stretch);
        }
        var left = new ArrayList<TimeWindow>();
        if (stretch.start().isBefore(taken.from())) {
            left.add(new TimeWindow(stretch.start(), taken.from()));
        }
        if (taken.to().isBefore(stretch.end())) {
            left.add(new TimeWindow(taken.to(), stretch.end()));
        }
        return left;
    }
}
