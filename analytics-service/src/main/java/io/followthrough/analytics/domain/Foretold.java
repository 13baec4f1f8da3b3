package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Captures whose sender's clock ran ahead of ours: they were told before the time that they say. Nobody waits for an answer
 * from tomorrow on.
 *
 * @param toldAt when each was told first, by the time that it says
 */
public record Foretold(SortedMap<Instant, Instant> toldAt) {

    static final Foretold NONE = new Foretold(new TreeMap<>());

    /** The earliest capture counts, so the latest of many can be forgotten. */
    private static final int MOST = 10;

    public Foretold {
        toldAt = Collections.unmodifiableSortedMap(new TreeMap<>(toldAt));
    }

    static Foretold of(Instant capturedAt, Instant toldAt) {
        return toldAt.isBefore(capturedAt) ? new Foretold(new TreeMap<>(Map.of(capturedAt, toldAt))) : NONE;
    }

    /** From when on somebody captured at this time can have waited. */
    Instant waitingSince(Instant capturedAt) {
        return toldAt.getOrDefault(capturedAt, capturedAt);
    }

    Foretold join(Foretold other) {
        if (other.toldAt.isEmpty() || other.equals(this)) {
            return this;
        }
        var all = new TreeMap<>(toldAt);
        other.toldAt.forEach(
                (captured, told) -> all.merge(captured, told, (one, another) -> another.isBefore(one) ? another : one));
        while (all.size() > MOST) {
            all.pollLastEntry();
        }
        return new Foretold(all);
    }
}
