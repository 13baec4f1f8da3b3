package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Origin;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what figures about people are split: where they came from, what was first sent to them, and who worked with them. */
final class Cohort {

    /** The longest of each, in order. */
    private static final List<Map.Entry<String, Duration>> SPEEDS = List.of(
            Map.entry("5m", Duration.ofMinutes(5)),
            Map.entry("1h", Duration.ofHours(1)),
            Map.entry("1d", Duration.ofDays(1)),
            Map.entry("7d", Duration.ofDays(7)));

    private Cohort() {}

    static Map<String, @Nullable String> origin(Origin origin) {
        var values = new HashMap<String, @Nullable String>();
        values.put(Dimension.SOURCE.wireName(), origin.source());
        values.put(Dimension.CHANNEL.wireName(), origin.channel().name());
        values.put(Dimension.CAMPAIGN.wireName(), origin.campaign());
        return values;
    }

    /** For those who may have no capture. */
    static Map<String, @Nullable String> originOrNone(@Nullable Origin origin) {
        if (origin != null) {
            return origin(origin);
        }
        var values = new HashMap<String, @Nullable String>();
        Stream.of(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN)
                .forEach(dimension -> values.put(dimension.wireName(), null));
        return values;
    }

    /** With what became of them: cadence, road and speed of the first contact, and the rep who worked with them last. */
    static Map<String, @Nullable String> whole(Person person, Origin origin) {
        var values = origin(origin);
        var since = person.waitingSince(origin);
        var first = person.firstContactSince(since);
        values.put(Dimension.CADENCE.wireName(), first == null ? null : first.cadence());
        values.put(
                Dimension.ROAD.wireName(), first == null ? null : first.road().name());
        values.put(Dimension.REP.wireName(), Work.ownerOf(person));
        values.put(
                Dimension.SPEED.wireName(), first == null ? "never" : speed(Duration.between(since, first.madeAt())));
        return values;
    }

    static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static String speed(Duration waited) {
        return SPEEDS.stream()
                .filter(speed -> waited.compareTo(speed.getValue()) <= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("later");
    }
}
