package io.followthrough.cadence.domain.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** Sums over a representative's promises by day, week and month; unchangeable. */
record Loads(Map<LocalDate, DayLoad> days, Map<LocalDate, Integer> weeks, Map<YearMonth, Integer> months) {

    static final Loads EMPTY = new Loads(Map.of(), Map.of(), Map.of());

    /** Sums from the start; cheaper than adding one by one. */
    static Loads of(Iterable<Reservation> reservations, ZoneId zone) {
        var loads = EMPTY.copy();
        reservations.forEach(reservation -> reservation.slots().forEach(slot -> loads.add(slot, zone)));
        return loads;
    }

    DayLoad day(LocalDate day) {
        return days.getOrDefault(day, DayLoad.EMPTY);
    }

    int week(LocalDate day) {
        return weeks.getOrDefault(monday(day), 0);
    }

    int month(LocalDate day) {
        return months.getOrDefault(YearMonth.from(day), 0);
    }

    Loads plus(Slot slot, ZoneId zone) {
        var copy = copy();
        copy.add(slot, zone);
        return copy;
    }

    private Loads copy() {
        return new Loads(new HashMap<>(days), new HashMap<>(weeks), new HashMap<>(months));
    }

    private void add(Slot slot, ZoneId zone) {
        var day = slot.start().atZone(zone).toLocalDate();
        days.merge(day, DayLoad.EMPTY.plus(slot), (load, ignored) -> load.plus(slot));
        weeks.merge(monday(day), slot.minutes(), Integer::sum);
        months.merge(YearMonth.from(day), slot.minutes(), Integer::sum);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
