package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.events.TouchChannel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Over which channels a person can be reached.
 *
 * @param obstacles why not, by channel; a channel that is absent is open
 * @param hours when they want to be called; null if whenever
 * @param week where they live
 */
public record Reachability(
        Map<TouchChannel, String> obstacles, @Nullable BestHours hours, WorkingWeek week) {

    /** For dry runs: nothing is known against any channel. */
    public static final Reachability EVERYWHERE = new Reachability(Map.of());

    /** At whatever hour. */
    public Reachability(Map<TouchChannel, String> obstacles) {
        this(obstacles, null, WorkingWeek.USUAL);
    }

    public Reachability {
        obstacles = obstacles.isEmpty() ? Map.of() : new EnumMap<>(obstacles);
    }

    public boolean by(TouchChannel channel) {
        return !obstacles.containsKey(channel);
    }

    /** The same of somebody who wants to be called at these hours. */
    public Reachability at(@Nullable BestHours theirs, WorkingWeek there) {
        return new Reachability(obstacles, theirs, there);
    }

    /** This window, as far as it suits them by this channel: whoever comes by does so when they can be spoken to. */
    ContactWindow suited(TouchChannel channel, ContactWindow window) {
        return hours == null || channel != TouchChannel.CALL && channel != TouchChannel.VISIT
                ? window
                : hours.in(window, week);
    }

    public @Nullable String obstacle(TouchChannel channel) {
        return obstacles.get(channel);
    }
}
