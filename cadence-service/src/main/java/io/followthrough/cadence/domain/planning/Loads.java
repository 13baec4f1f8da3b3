package io.followthrough.cadence.domain.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums over a representative's promises by day, week and month; unchangeable.
 *
 * @param weeks by their Monday
 */
record Loads(Map<LocalDate, DayLoad> days, Map<LocalDate, Minutes> weeks, Map<YearMonth, Minutes> months) {

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

    Minutes week(LocalDate day) {
        return weeks.getOrDefault(monday(day), Minutes.NONE);
    }

    Minutes month(LocalDate day) {
        return months.getOrDefault(YearMonth.from(day), Minutes.NONE);
    }

    Loads plus(Iterable<Slot> slots, ZoneId zone) {
        var copy = copy();
        slots.forEach(slot -> copy.add(slot, zone));
        return copy;
    }

    /** Takes back what was added: a calendar holds thousands of promises, and each answer ends one. */
    Loads minus(Iterable<Slot> slots, ZoneId zone) {
        var copy = copy();
        slots.forEach(slot -> copy.remove(slot, zone));
        return copy;
    }

    private Loads copy() {
        return new Loads(new HashMap<>(days), new HashMap<>(weeks), new HashMap<>(months));
    }

    private void add(Slot slot, ZoneId zone) {
        var day = slot.start().atZone(zone).toLocalDate();
        days.put(day, day(day).plus(slot));
        put(weeks, monday(day), week(day).plus(slot), Minutes.NONE);
        put(months, YearMonth.from(day), month(day).plus(slot), Minutes.NONE);
    }

    private void remove(Slot slot, ZoneId zone) {
        var day = slot.start().atZone(zone).toLocalDate();
        put(days, day, day(day).minus(slot), DayLoad.EMPTY);
        put(weeks, monday(day), week(day).minus(slot), Minutes.NONE);
        put(months, YearMonth.from(day), month(day).minus(slot), Minutes.NONE);
    }

    private static <K, V> void put(Map<K, V> sums, K when, V sum, V nothing) {
        if (sum.equals(nothing)) {
            sums.remove(when);
        } else {
            sums.put(when, sum);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
