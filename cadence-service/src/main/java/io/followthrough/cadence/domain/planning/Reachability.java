package io.followthrough.cadence.domain.planning;

import io.followthrough.events.TouchChannel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Over which channels a person can be reached.
 *
 * @param obstacles why not, by channel; a channel that is absent is open
 */
public record Reachability(Map<TouchChannel, String> obstacles) {

    /** For dry runs: nothing is known against any channel. */
    public static final Reachability EVERYWHERE = new Reachability(Map.of());

    public Reachability {
        obstacles = obstacles.isEmpty() ? Map.of() : new EnumMap<>(obstacles);
    }

    public boolean by(TouchChannel channel) {
        return !obstacles.containsKey(channel);
    }

    public @Nullable String obstacle(TouchChannel channel) {
        return obstacles.get(channel);
    }
}
