package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.ContactWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be called, by their own clock: "not before 4 pm", "only in the morning", "never on Mondays".
 *
 * @param from the earliest hour; null if none is named
 * @param to the latest hour, after {@code from}; null if none is named
 * @param words by which it was said
 */
public record BestHours(
        @Nullable LocalTime from, @Nullable LocalTime to, Set<DayOfWeek> notOn, String words, Instant saidAt) {

    /** Nobody's working day is outside of these: whoever wants to be called at eight in the evening is so by somebody who sees the words. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);

    private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    public BestHours {
        notOn = notOn == null ? Set.of() : Set.copyOf(notOn);
    }

    /**
     * The hours of this window that are theirs, and if there are few of those, their own hours of any working day. What no working day has is
     * left as it is.
     *
     * @param week of the person, by which windows are read
     */
    public ContactWindow in(ContactWindow window, WorkingWeek week) {
        var own = new ContactHours(workingDays(), DAY_BEGINS, DAY_ENDS);
        var hours = Stream.concat(
                        window.preferences().stream(), from == null && to == null ? Stream.empty() : Stream.of(own))
                .flatMap(each -> narrowed(each, week).stream())
                .distinct()
                .toList();
        return hours.isEmpty() ? window : new ContactWindow(window.id(), window.version(), hours, window.onHolidays());
    }

    /** Whether a call at this moment is at such an hour. */
    public boolean allow(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        var hour = there.toLocalTime();
        return !notOn.contains(there.getDayOfWeek())
                && (from == null || !hour.isBefore(from))
                && (to == null || hour.isBefore(to));
    }

    /** For whoever calls: "after 16:00, not on Monday". */
    public String inWords() {
        var parts = new ArrayList<String>();
        if (from != null && to != null) {
            parts.add("between " + from + " and " + to);
        } else if (from != null) {
            parts.add("after " + from);
        } else if (to != null) {
            parts.add("before " + to);
        }
        if (!notOn.isEmpty()) {
            parts.add("not on " + notOn.stream().sorted().map(BestHours::name).collect(Collectors.joining(", ")));
        }
        return String.join(", ", parts);
    }

    private Optional<ContactHours> narrowed(ContactHours hours, WorkingWeek week) {
        var days = EnumSet.copyOf(hours.days());
        notOn.stream().map(week::asUsual).forEach(days::remove);
        var begin = from == null || from.isBefore(hours.from()) ? hours.from() : from;
        var end = to == null || !hours.endsAtMidnight() && hours.to().isBefore(to) ? hours.to() : to;
        var left = new ContactHours(days, begin, end);
        return days.isEmpty() || !left.hasTime() || left.length().compareTo(SHORTEST) < 0
                ? Optional.empty()
                : Optional.of(left);
    }

    private static Set<DayOfWeek> workingDays() {
        return Set.copyOf(List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
    }

    private static String name(DayOfWeek day) {
        var name = day.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
