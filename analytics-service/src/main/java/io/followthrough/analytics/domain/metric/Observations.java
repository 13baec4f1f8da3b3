package io.followthrough.analytics.domain.metric;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one person counts for, by slot. */
public final class Observations {

    private final Map<Slot, Counts> bySlot = new HashMap<>();

    /**
     * Counts in the total and once in each dimension.
     *
     * @param dimensions by name, the value as somebody gave it; null where nobody did
     */
    void add(String metric, LocalDate day, Map<String, @Nullable String> dimensions, Counts counts) {
        add(new Slot(metric, null, null, day), counts);
        dimensions.forEach((dimension, value) -> add(slot(metric, dimension, value, day), counts));
    }

    /** Counts for one value of a dimension alone: what several share in the total, each has its part of. */
    void addOnly(String metric, LocalDate day, Dimension dimension, @Nullable String value, Counts counts) {
        add(slot(metric, dimension.wireName(), value, day), counts);
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

    private static Slot slot(String metric, String dimension, @Nullable String value, LocalDate day) {
        return new Slot(metric, dimension, Dimension.told(value), day);
    }

    private void add(Slot slot, Counts counts) {
        if (!counts.isZero()) {
            bySlot.merge(slot, counts, Counts::plus);
        }
    }
}
