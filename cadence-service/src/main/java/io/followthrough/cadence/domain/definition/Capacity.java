package io.followthrough.cadence.domain.definition;

import io.followthrough.events.TouchChannel;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a representative can promise, in minutes of contacts; a day is the representative's own.
 *
 * @param week Monday to Sunday
 * @param emailsPerDay the most that leave in the representative's name in a day
 * @param channels further limits for single channels, within the limits over all
 * @param warmUp if the sender's address is new
 */
public record Capacity(
        int day,
        int week,
        int month,
        int emailsPerDay,
        Map<TouchChannel, ChannelCapacity> channels,
        @Nullable WarmUp warmUp) {

    public Capacity {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    public Capacity(int day, int week, int month, int emailsPerDay) {
        this(day, week, month, emailsPerDay, Map.of());
    }

    public Capacity(int day, int week, int month, int emailsPerDay, Map<TouchChannel, ChannelCapacity> channels) {
        this(day, week, month, emailsPerDay, channels, null);
    }

    /** The most e-mails that leave in the representative's name on that day. */
    public int emailsOn(LocalDate on) {
        return warmUp == null ? emailsPerDay : Math.min(emailsPerDay, warmUp.limitOn(on));
    }

    public ChannelCapacity of(TouchChannel channel) {
        return channels.getOrDefault(channel, ChannelCapacity.UNLIMITED);
    }
}
