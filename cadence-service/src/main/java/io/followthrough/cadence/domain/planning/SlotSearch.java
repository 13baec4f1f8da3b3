package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks for a free moment for one contact of one person. */
record SlotSearch(Leg leg, ContactPlace place, Holidays holidays) {

    /** Both sides repeat within a week; the second one is for clocks that change. */
    private static final int DAYS_COMPARED = 14;

    /** The best hours first, over all days; less good ones only if those have no room. */
    Optional<PlannedContact> preferred(RepCalendar calendar, Instant from, LocalDate last) {
        return named(calendar, from)
                .or(() -> leg.window().preferences().stream()
                        .flatMap(hours -> search(calendar, from, last, leg.window(), List.of(hours)).stream())
                        .findFirst());
    }

    /** As early as possible, whatever the preference. */
    Optional<PlannedContact> earliest(RepCalendar calendar, Instant from, LocalDate last) {
        return named(calendar, from)
                .or(() ->
                        search(calendar, from, last, leg.window(), leg.window().preferences()));
    }

    /** At the hour that the person has named, if it is still to come and somebody is free. */
    private Optional<PlannedContact> named(RepCalendar calendar, Instant from) {
        var named = leg.named();
        if (named == null) {
            return Optional.empty();
        }
        var soonest = from.isBefore(named.from()) ? named.from() : from;
        return search(
                        calendar,
                        soonest,
                        place.dayOf(named.until()),
                        named.hours(),
                        named.hours().preferences())
                .filter(contact -> contact.at().isBefore(named.until()));
    }

    private Optional<PlannedContact> search(
            RepCalendar calendar, Instant from, LocalDate last, ContactWindow window, List<ContactHours> allowed) {
        for (var day = place.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (!Hours.isOpen(day, window, place, holidays)) {
                continue;
            }
            Optional<PlannedContact> best = Optional.empty();
            for (var hours : allowed) {
                var found = on(day, hours, calendar, from);
                if (found.isPresent()
                        && (best.isEmpty()
                                || found.get().at().isBefore(best.get().at()))) {
                    best = found;
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private Optional<PlannedContact> on(LocalDate day, ContactHours hours, RepCalendar calendar, Instant from) {
        return Hours.on(day, hours, place, from).flatMap(open -> {
            var way = leg.way();
            var start = way.leavesByItself()
                    ? calendar.firstEmail(open)
                    : calendar.firstFree(open, way.channel(), way.effort());
            return start.map(at -> new PlannedContact(leg.number(), way, at, open));
        });
    }

    /** Whether the person's hours and the representative's working hours have room for it in common, were nothing promised. */
    boolean everMeets(RepCalendar calendar, LocalDate from) {
        var way = leg.way();
        return way.leavesByItself()
                || from.datesUntil(from.plusDays(DAYS_COMPARED))
                        .flatMap(day -> leg.window().preferences().stream()
                                .flatMap(hours -> Hours.on(day, hours, place, Instant.MIN).stream()))
                        .anyMatch(open -> calendar.usuallyWorks(open, way.effort()));
    }

    String describeNeverMeeting(RepCalendar calendar) {
        var rep = calendar.rep();
        return "the working hours of " + rep.id() + " (" + rep.timeZone() + ")" + Refused.FOR_GOOD + "\""
                + leg.window().id() + "\" in " + place.zone() + " for a "
                + leg.way().channel() + " of "
                + leg.way().effort() + " minutes: have somebody nearer make it, or widen the hours";
    }

    String describe() {
        Way way = leg.way();
        return way.leavesByItself()
                ? "the sender's daily limit leaves no " + way.channel()
                : "no room for a " + way.channel() + " of " + way.effort() + " minutes";
    }
}
