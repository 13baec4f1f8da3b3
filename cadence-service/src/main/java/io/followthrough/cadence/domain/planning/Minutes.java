package io.followthrough.cadence.domain.planning;

import io.followthrough.events.TouchChannel;
import java.util.EnumMap;
import java.util.Map;

/** Minutes promised in some span of time, in all and by channel. */
public record Minutes(int total, Map<TouchChannel, Integer> byChannel) {

    static final Minutes NONE = new Minutes(0, Map.of());

    Minutes plus(Slot slot) {
        if (slot.minutes() == 0) {
            return this;
        }
        var more = new EnumMap<TouchChannel, Integer>(TouchChannel.class);
        more.putAll(byChannel);
        more.merge(slot.channel(), slot.minutes(), Integer::sum);
        return new Minutes(total + slot.minutes(), more);
    }

    /** Takes back what was added. */
    Minutes minus(Slot slot) {
        if (slot.minutes() == 0) {
            return this;
        }
        var less = new EnumMap<TouchChannel, Integer>(TouchChannel.class);
        less.putAll(byChannel);
        less.computeIfPresent(
                slot.channel(), (_, minutes) -> minutes == slot.minutes() ? null : minutes - slot.minutes());
        return new Minutes(total - slot.minutes(), less);
    }

    int of(TouchChannel channel) {
        return byChannel.getOrDefault(channel, 0);
    }
}
