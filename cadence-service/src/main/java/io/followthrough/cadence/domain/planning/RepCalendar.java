package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A representative's time: what is worked, what is promised, what is free. Unchangeable. */
public final class RepCalendar {

    private final Rep rep;
    private final Map<String, Reservation> reservations;
    private final Loads loads;
    private final Holidays holidays;

    private RepCalendar(Rep rep, Map<String, Reservation> reservations, Loads loads, Holidays holidays) {
        this.rep = rep;
        this.reservations = reservations;
        this.loads = loads;
        this.holidays = holidays;
    }

    /** @param reservations by enrolment */
    public static RepCalendar of(Rep rep, Map<String, Reservation> reservations, Holidays holidays) {
        return new RepCalendar(
                rep, Map.copyOf(reservations), Loads.of(reservations.values(), rep.timeZone()), holidays);
    }

    public Rep rep() {
        return rep;
    }

    public Map<String, Reservation> reservations() {
        return reservations;
    }

    public DayLoad load(LocalDate day) {
        return loads.day(day);
    }

    /** Replaces whatever the enrolment held before. */
    public RepCalendar reserving(String enrolmentId, Reservation reservation) {
        var changed = new HashMap<>(reservations);
        var before = changed.put(enrolmentId, reservation);
        var kept = before == null ? loads : loads.minus(before.slots(), rep.timeZone());
        return new RepCalendar(rep, changed, kept.plus(reservation.slots(), rep.timeZone()), holidays);
    }

    /** Promises these contacts instead of whatever the enrolment held from now on. */
    public RepCalendar promising(String enrolmentId, String prospectId, List<PlannedContact> contacts, Instant now) {
        var kept = releasing(enrolmentId, now);
        var spent = kept.reservations().get(enrolmentId);
        var slots = new ArrayList<>(spent == null ? List.<Slot>of() : spent.slots());
        contacts.stream()
                .filter(contact -> !contact.at().isBefore(now))
                .map(Slot::of)
                .forEach(slots::add);
        return kept.reserving(enrolmentId, new Reservation(prospectId, now, slots));
    }

    /** Gives back what an enrolment holds from now on. */
    public RepCalendar releasing(String enrolmentId, Instant now) {
        return releasing(List.of(enrolmentId), now);
    }

    /** Gives back what these enrolments hold from now on. */
    public RepCalendar releasing(Collection<String> enrolmentIds, Instant now) {
        var ending = enrolmentIds.stream()
                .filter(id -> isHeldBeyond(id, now))
                .distinct()
                .toList();
        if (ending.isEmpty()) {
            return this;
        }
        var changed = new HashMap<>(reservations);
        var freed = new ArrayList<Slot>();
        for (var enrolmentId : ending) {
            changed.computeIfPresent(enrolmentId, (_, held) -> {
                held.slots().stream()
                        .filter(slot -> !slot.start().isBefore(now))
                        .forEach(freed::add);
                var spent = held.until(now);
                return spent.slots().isEmpty() ? null : spent;
            });
        }
        return new RepCalendar(rep, changed, loads.minus(freed, rep.timeZone()), holidays);
    }

    private boolean isHeldBeyond(String enrolmentId, Instant now) {
        var held = reservations.get(enrolmentId);
        return held != null && held.reachesBeyond(now);
    }

    /** Without what lies wholly before this moment; such promises touch no limit any more. */
    public RepCalendar forgetting(Instant before) {
        var kept = new HashMap<>(reservations);
        kept.values().removeIf(held -> !held.reachesBeyond(before));
        return kept.size() == reservations.size() ? this : of(rep, kept, holidays);
    }

    /** For trying a plan: takes the time without saying for whom. */
    RepCalendar trying(Slot slot) {
        return new RepCalendar(rep, reservations, loads.plus(List.of(slot), rep.timeZone()), holidays);
    }

    /** Minutes promised in the four weeks from this day on. */
    int loadFrom(LocalDate day) {
        return IntStream.range(0, 4)
                .map(week -> loads.week(day.plusWeeks(week)).total())
                .sum();
    }

    /** Stretches of work on a day, without meetings; none on holidays and absences. */
    public List<TimeWindow> workOn(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        var work = usualWorkOn(day);
        return rep.busy().isEmpty() ? work : Stretches.without(work, rep.busy());
    }

    private List<TimeWindow> usualWorkOn(LocalDate day) {
        return Stretches.joined(rep.workingHours().stream()
                .filter(hours -> hours.days().contains(day.getDayOfWeek()))
                .flatMap(hours -> WallHours.on(day, hours.from(), hours.to(), rep.timeZone()).stream())
                .toList());
    }

    /** Whether so many minutes of a usual day's work, absences and holidays apart, lie within these hours. */
    boolean usuallyWorks(TimeWindow hours, int minutes) {
        return dayOf(hours.start())
                .datesUntil(dayOf(hours.end()).plusDays(1))
                .flatMap(day -> usualWorkOn(day).stream())
                .anyMatch(work -> {
                    var from = later(hours.start(), work.start());
                    var to = work.end().isBefore(hours.end()) ? work.end() : hours.end();
                    return !from.plusSeconds(60L * minutes).isAfter(to);
                });
    }

    /** Whether all of it is worked as a rule, whatever else is agreed for that time; absences are no question here. */
    boolean usuallyWorks(BusyTime stretch) {
        var covered = stretch.from();
        for (var day : daysOf(stretch).toList()) {
            if (holidays.isHoliday(rep.country(), day)) {
                return false;
            }
            for (var work : usualWorkOn(day)) {
                if (!work.start().isAfter(covered)) {
                    covered = later(covered, work.end());
                }
            }
        }
        return !covered.isBefore(stretch.to());
    }

    /** The days that it touches, in the representative's zone. */
    Stream<LocalDate> daysOf(BusyTime stretch) {
        return dayOf(stretch.from())
                .datesUntil(dayOf(stretch.to().minusMillis(1)).plusDays(1));
    }

    /** Whether it lies within working time. */
    public boolean works(Slot slot) {
        return workOn(dayOf(slot.start())).stream()
                .anyMatch(work ->
                        !slot.start().isBefore(work.start()) && !slot.end().isAfter(work.end()));
    }

    /** Whether anything is worked between these two moments. */
    public boolean worksBetween(Instant from, Instant to) {
        return dayOf(from)
                .datesUntil(dayOf(to).plusDays(1))
                .flatMap(day -> workOn(day).stream())
                .anyMatch(work -> work.start().isBefore(to) && work.end().isAfter(from));
    }

    public boolean isWorkingDay(LocalDate day) {
        return !rep.isAbsent(day) && !holidays.isHoliday(rep.country(), day);
    }

    /** Minutes that can still be promised on a day, by all three limits. */
    public int freeMinutes(LocalDate day) {
        var capacity = rep.capacity();
        return Math.max(
                0,
                Math.min(
                        capacity.day() - loads.day(day).minutes(),
                        Math.min(
                                capacity.week() - loads.week(day).total(),
                                capacity.month() - loads.month(day).total())));
    }

    /** The same for one channel, which may have limits of its own. */
    public int freeMinutes(LocalDate day, TouchChannel channel) {
        var limit = rep.capacity().of(channel);
        return Math.max(
                0,
                Math.min(
                        freeMinutes(day),
                        Math.min(
                                left(limit.day(), loads.day(day).spent().of(channel)),
                                Math.min(
                                        left(limit.week(), loads.week(day).of(channel)),
                                        left(limit.month(), loads.month(day).of(channel))))));
    }

    private static int left(@Nullable Integer limit, int spent) {
        return limit == null ? Integer.MAX_VALUE : limit - spent;
    }

    /** The first moment within the window at which the representative can start so many minutes of work. */
    Optional<Instant> firstFree(TimeWindow window, TouchChannel channel, int minutes) {
        var last = dayOf(window.end().minusMillis(1));
        for (var day = dayOf(window.start()); !day.isAfter(last); day = day.plusDays(1)) {
            if (freeMinutes(day, channel) < minutes) {
                continue;
            }
            for (var work : workOn(day)) {
                var from = later(window.start(), work.start());
                var start = loads.day(day).firstGap(from, minutes);
                var end = start.plusSeconds(60L * minutes);
                if (!end.isAfter(work.end()) && !end.isAfter(window.end())) {
                    return Optional.of(start);
                }
            }
        }
        return Optional.empty();
    }

    /** The first moment within the window at which the sender's daily limit allows one more e-mail. */
    Optional<Instant> firstEmail(TimeWindow window) {
        var last = dayOf(window.end().minusMillis(1));
        for (var day = dayOf(window.start()); !day.isAfter(last); day = day.plusDays(1)) {
            if (loads.day(day).emails() < rep.capacity().emailsOn(day)) {
                return Optional.of(
                        later(window.start(), day.atStartOfDay(rep.timeZone()).toInstant()));
            }
        }
        return Optional.empty();
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(rep.timeZone()).toLocalDate();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
