package io.followthrough.analytics.domain.metric;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What one person counts for, by slot. */
public final class Observations {

    private final Map<Slot, Counts> bySlot = new HashMap<>();

    /** Counts in the total and once in each dimension. */
    void add(String metric, LocalDate day, Map<String, String> dimensions, Counts counts) {
        add(new Slot(metric, null, null, day), counts);
        dimensions.forEach((dimension, value) -> add(new Slot(metric, dimension, value, day), counts));
    }

    /** Counts for one value of a dimension alone: what several share in the total, each has its part of. */
    void addOnly(String metric, LocalDate day, Dimension dimension, String value, Counts counts) {
        add(new Slot(metric, dimension.wireName(), value, day), counts);
    }

    /** What has to be added to each cell so that these take the place of the earlier ones; nothing where nothing changed. */
    public Map<Slot, Counts> since(Observations earlier) {
        var changes = new HashMap<>(bySlot);
        earlier.bySlot.forEach((slot, counts) -> {
            var change = changes.getOrDefault(slot, Counts.NONE).minus(counts);
            if (change.isZero()) {
                changes.remove(slot);
            } else {
                changes.put(slot, change);
            }
        });
        return changes;
    }

    private void add(Slot slot, Counts counts) {
        if (!counts.isZero()) {
            bySlot.merge(slot, counts, Counts::plus);
        }
    }
}
