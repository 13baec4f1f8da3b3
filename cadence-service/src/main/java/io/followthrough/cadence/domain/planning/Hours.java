package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.events.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A contact window on a given day and place. Daylight saving moves its instants, not its local hours. */
final class Hours {

    private Hours() {}

    /** The hours on this day, as far as they lie after the given moment. */
    static Optional<TimeWindow> on(LocalDate day, ContactHours hours, ContactPlace place, Instant notBefore) {
        if (!hours.days().contains(place.week().asUsual(day.getDayOfWeek()))) {
            return Optional.empty();
        }
        return WallHours.on(day, hours.from(), hours.to(), place.zone())
                .filter(open -> notBefore.isBefore(open.end()))
                .map(open -> open.start().isBefore(notBefore) ? new TimeWindow(notBefore, open.end()) : open);
    }

    static boolean isOpen(LocalDate day, ContactWindow window, ContactPlace place, Holidays holidays) {
        return window.onHolidays() || !holidays.isHoliday(place.ofHolidays(), day);
    }
}
