package io.followthrough.cadence.domain.definition;

import io.followthrough.events.TouchChannel;
import java.util.Map;

/**
 * How much a representative can promise, in minutes of contacts; a day is the representative's own.
 *
 * @param week Monday to Sunday
 * @param emailsPerDay the most that leave in the representative's name in a day
 * @param channels further limits for single channels, within the limits over all
 */
public record Capacity(int day, int week, int month, int emailsPerDay, Map<TouchChannel, ChannelCapacity> channels) {

    public Capacity {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    public Capacity(int day, int week, int month, int emailsPerDay) {
        this(day, week, month, emailsPerDay, Map.of());
    }

    public ChannelCapacity of(TouchChannel channel) {
        return channels.getOrDefault(channel, ChannelCapacity.UNLIMITED);
    }
}
