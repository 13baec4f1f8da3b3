package io.followthrough.intake.files;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an event of a calendar has ended (RFC 5545, 3.6.1), of a series its first time. What says no zone that is known here, and a
 * day alone, ends when it has ended everywhere on earth.
 */
final class EventEnd {

    private static final ZoneId WHERE_DAYS_END_LAST = ZoneOffset.ofHours(-12);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");

    private EventEnd() {}

    /**
     * The end, empty when the event does not tell it.
     *
     * @param event its properties by their names in capitals
     */
    static Optional<Instant> of(Map<String, VObjectProperty> event) {
        try {
            var end = event.get("DTEND");
            var start = event.get("DTSTART");
            if (end != null) {
                return Optional.of(instant(end));
            }
            return start == null ? Optional.empty() : Optional.of(instant(start).plus(length(event, start)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration length(Map<String, VObjectProperty> event, VObjectProperty start) {
        var duration = event.get("DURATION");
        if (duration == null) {
            return isDay(start) ? Duration.ofDays(1) : Duration.ZERO;
        }
        var text = duration.getValue().strip();
        var weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1))) : Duration.parse(text);
    }

    private static boolean isDay(VObjectProperty time) {
        return time.getValue().strip().length() == 8;
    }

    private static Instant instant(VObjectProperty time) {
        var text = time.getValue().strip();
        if (isDay(time)) {
            return LocalDate.parse(text, DAY).atStartOfDay(WHERE_DAYS_END_LAST).toInstant();
        }
        return text.endsWith("Z")
                ? LocalDateTime.parse(text.substring(0, text.length() - 1), TIME)
                        .toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(text, TIME).atZone(zone(time)).toInstant();
    }

    private static ZoneId zone(VObjectProperty time) {
        @Nullable String name = time.getParameters().first("TZID");
        try {
            return ZoneId.of(Objects.requireNonNullElse(name, ""));
        } catch (DateTimeException namedByItsProgram) {
            return WHERE_DAYS_END_LAST;
        }
    }
}
