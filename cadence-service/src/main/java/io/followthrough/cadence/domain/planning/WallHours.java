package io.followthrough.cadence.domain.planning;

import io.followthrough.events.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the clock on the wall shows an hour between two others. Where the clocks go forward, hours that are not shown are no
 * hours; where they go back, what is shown twice counts once, so that no moment in between shows another hour.
 */
final class WallHours {

    private WallHours() {}

    /**
     * @param to exclusive; midnight means the end of the day
     * @return empty if no clock shows any of these hours on this day
     */
    static Optional<TimeWindow> on(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
        var start = opening(day.atTime(from), zone);
        var end = to.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : closing(day.atTime(to), zone, start);
        return start.isBefore(end) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }

    private static Instant opening(LocalDateTime from, ZoneId zone) {
        var change = zone.getRules().getTransition(from);
        if (change == null) {
            return from.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        // The first time, the clock would go back behind it while it is open.
        return from.equals(change.getDateTimeAfter())
                ? from.toInstant(change.getOffsetBefore())
                : from.toInstant(change.getOffsetAfter());
    }

    private static Instant closing(LocalDateTime to, ZoneId zone, Instant start) {
        var change = zone.getRules().getTransition(to);
        if (change == null) {
            return to.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        var first = to.toInstant(change.getOffsetBefore());
        return first.isAfter(start) ? first : to.toInstant(change.getOffsetAfter());
    }
}
