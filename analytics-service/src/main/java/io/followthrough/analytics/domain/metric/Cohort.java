package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Origin;
import io.followthrough.analytics.domain.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what figures about people are split: where they came from, and who made the first contact after the first capture. */
final class Cohort {

    private Cohort() {}

    static Map<String, String> origin(Origin origin) {
        var values = new HashMap<String, String>();
        values.put(Dimension.SOURCE.wireName(), origin.source());
        values.put(Dimension.CHANNEL.wireName(), origin.channel().name());
        values.put(Dimension.CAMPAIGN.wireName(), ContactDimensions.orNone(origin.campaign()));
        return values;
    }

    /** For those who may have no capture. */
    static Map<String, String> originOrNone(@Nullable Origin origin) {
        if (origin != null) {
            return origin(origin);
        }
        var values = new HashMap<String, String>();
        Stream.of(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN)
                .forEach(dimension -> values.put(dimension.wireName(), Dimension.NONE));
        return values;
    }

    /** With what became of them: cadence, road, rep and speed of the first contact. */
    static Map<String, String> whole(Person person, Origin origin) {
        var values = origin(origin);
        var first = person.firstContactSince(origin.at());
        values.put(Dimension.CADENCE.wireName(), first == null ? Dimension.NONE : first.cadence());
        values.put(
                Dimension.ROAD.wireName(),
                first == null ? Dimension.NONE : first.road().name());
        values.put(Dimension.REP.wireName(), ContactDimensions.orNone(first == null ? null : first.repId()));
        values.put(Dimension.SPEED.wireName(), first == null ? "never" : speed(origin.at(), first.madeAt()));
        return values;
    }

    static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static String speed(Instant captured, Instant contacted) {
        var minutes = Duration.between(captured, contacted).toSeconds() / 60.0;
        return minutes <= 5
                ? "5m"
                : minutes <= 60 ? "1h" : minutes <= 24 * 60 ? "1d" : minutes <= 7 * 24 * 60 ? "7d" : "later";
    }
}
