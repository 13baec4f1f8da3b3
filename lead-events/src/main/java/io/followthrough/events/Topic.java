package io.followthrough.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A topic and what becomes of its records.
 *
 * @param retention how long records are kept; null: for ever
 * @param compacted whether only the newest record of each key is kept
 */
public record Topic(String name, @Nullable Duration retention, boolean compacted) {

    public static Topic keptFor(String name, Duration retention) {
        return new Topic(name, retention, false);
    }

    public static Topic kept(String name) {
        return new Topic(name, null, false);
    }

    public static Topic compacted(String name) {
        return new Topic(name, null, true);
    }
}
