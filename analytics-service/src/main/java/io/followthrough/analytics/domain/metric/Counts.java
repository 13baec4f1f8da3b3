package io.followthrough.analytics.domain.metric;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named whole numbers that add and subtract exactly, so that what a person counted for can be taken back. Zeros are not
 * kept: equal counts are equal maps.
 */
public record Counts(SortedMap<String, Long> byName) {

    public static final Counts NONE = new Counts(new TreeMap<>());

    public Counts {
        byName = byName == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public static Counts of(String name, long count) {
        return NONE.plus(name, count);
    }

    public long get(String name) {
        return byName.getOrDefault(name, 0L);
    }

    public boolean isZero() {
        return byName.isEmpty();
    }

    /** The counts and as many more of one name. */
    public Counts plus(String name, long count) {
        return sum(Map.of(name, count), 1);
    }

    public Counts plus(Counts other) {
        return sum(other.byName, 1);
    }

    public Counts minus(Counts other) {
        return sum(other.byName, -1);
    }

    private Counts sum(Map<String, Long> other, int sign) {
        var sum = new TreeMap<>(byName);
        other.forEach((name, count) -> sum.merge(name, sign * count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return new Counts(sum);
    }
}
