package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectQualified;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of an event. Days of a cell have years of four digits, and one day more than any must still be a day. */
public final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private Times() {}

    /** Why no figure can be about the event, naming the field; empty for one that is in time. */
    public static Optional<String> fault(EventEnvelope<?> event) {
        return of(event).entrySet().stream()
                .filter(time -> !isInTime(time.getValue()))
                .findFirst()
                .map(time -> time.getKey() + ": " + time.getValue()
                        + " lies outside of the years 1 to 9998; send the event again with the right time");
    }

    /** Whether a cell may have the day of it. */
    public static boolean isInTime(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    private static Map<String, Instant> of(EventEnvelope<?> event) {
        var times = new LinkedHashMap<String, Instant>();
        times.put("time", event.time());
        if (event.data() instanceof ActivityRecorded activity) {
            times.put("at", activity.at());
        }
        if (event.data() instanceof ProspectQualified decision) {
            var capture = decision.firstCapture();
            put(times, "firstCapture.capturedAt", capture == null ? null : capture.capturedAt());
            put(times, "stageSince", decision.stageSince());
        }
        return times;
    }

    private static void put(Map<String, Instant> times, String name, @Nullable Instant time) {
        if (time != null) {
            times.put(name, time);
        }
    }
}
