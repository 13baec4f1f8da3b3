package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import io.followthrough.cadence.domain.planning.Suitability.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a place for every contact of a cadence, or refuses. Pure: the same request and calendars give the same answer. */
public record Planner(Holidays holidays, PlanningPolicy policy) {

    private static final int MOST_REASONS = 5;
    private static final Comparator<Refused> SOONEST =
            Comparator.comparing(Refused::earliestStart, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The earliest feasible plan over all representatives; of equal ones that of the least loaded. */
    public PlanResult plan(PlanRequest request, List<RepCalendar> everybody) {
        var calendars = everybody.stream()
                .filter(calendar ->
                        Suitability.obstacle(calendar.rep(), request).isEmpty())
                .toList();
        if (calendars.isEmpty()) {
            return nobody(request, everybody);
        }
        var known = calendars.stream()
                .filter(calendar -> calendar.rep().id().equals(request.preferredRep()))
                .findFirst();
        if (known.isPresent() && plan(request, known.get()) instanceof Accepted accepted) {
            return accepted;
        }
        var day = request.place().dayOf(request.earliest());
        Accepted best = null;
        var bestLoad = 0;
        var refusals = new ArrayList<Refused>();
        for (var calendar : calendars) {
            switch (plan(request, calendar)) {
                case Refused refused -> refusals.add(refused);
                case Accepted accepted -> {
                    var order = best == null ? -1 : compareTimes(accepted.contacts(), best.contacts());
                    var load = calendar.loadFrom(day);
                    if (order < 0 || (order == 0 && load < bestLoad)) {
                        best = accepted;
                        bestLoad = load;
                    }
                }
            }
        }
        if (best != null) {
            return best;
        }
        return refusals.stream().min(SOONEST).orElseThrow();
    }

    /** Names why each one does not suit; of many, the first few. */
    private static Refused nobody(PlanRequest request, List<RepCalendar> everybody) {
        var day = request.place().dayOf(request.earliest());
        if (everybody.isEmpty()) {
            return new Refused(1, day, "there is no active representative", null);
        }
        var obstacles = everybody.stream()
                .flatMap(calendar -> Suitability.obstacle(calendar.rep(), request).stream())
                .toList();
        var reasons =
                obstacles.stream().limit(MOST_REASONS).map(Obstacle::reason).collect(Collectors.joining("; "));
        return new Refused(
                obstacles.stream().mapToInt(Obstacle::step).max().orElse(1),
                day,
                "no active representative suits: " + reasons + (obstacles.size() > MOST_REASONS ? "; …" : ""),
                null);
    }

    static int compareTimes(List<PlannedContact> a, List<PlannedContact> b) {
        for (var index = 0; index < a.size(); index++) {
            var order = a.get(index).at().compareTo(b.get(index).at());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The earliest feasible plan of one representative. */
    public PlanResult plan(PlanRequest request, RepCalendar calendar) {
        var free = calendar.releasing(request.enrolmentId(), request.earliest());
        var firstDay = request.place().dayOf(request.earliest());
        var attempt = attempt(request, free, firstDay);
        var first = attempt.blocked();
        if (first == null) {
            return new Accepted(calendar.rep().id(), attempt.contacts());
        }
        var blocked = first;
        var start = nextPossibleStart(request, free, firstDay, blocked);
        while (start.isPresent() && !start.get().isAfter(firstDay.plusDays(policy.horizonDays()))) {
            attempt = attempt(request, free, start.get());
            var next = attempt.blocked();
            if (next == null) {
                return start.get().isAfter(firstDay.plusDays(policy.startWithinDays()))
                        ? first.refusal(calendar, attempt.contacts().getFirst().at())
                        : new Accepted(calendar.rep().id(), greeting(request, free, firstDay, attempt.contacts()));
            }
            blocked = next;
            start = nextPossibleStart(request, free, start.get(), blocked);
        }
        return first.refusal(calendar, null);
    }

    /**
     * A first e-mail that no promise hangs on need not wait for the calls behind it: all that follows has its place, so that
     * nothing is begun which cannot be finished.
     */
    private List<PlannedContact> greeting(
            PlanRequest request, RepCalendar calendar, LocalDate firstDay, List<PlannedContact> contacts) {
        var leg = request.route().legs().getFirst();
        if (contacts.size() < 2 || !leg.step().optional() || !leg.way().leavesByItself()) {
            return contacts;
        }
        var last = firstDay.plusDays(leg.step().within());
        return search(leg, request.place())
                .earliest(calendar, request.emails().soonest(request.earliest()), last)
                .filter(first -> first.at().isBefore(contacts.getFirst().at()))
                .map(first -> Stream.concat(Stream.of(first), contacts.stream().skip(1))
                        .toList())
                .orElse(contacts);
    }

    /** With some days between e-mails and at preferred hours where that works out, else as early as possible. */
    private Attempt attempt(PlanRequest request, RepCalendar calendar, LocalDate start) {
        if (request.route().hasEmailsInARow()) {
            var apart = spaced(request, calendar, start, policy.emailsApart());
            if (apart.blocked() == null) {
                return apart;
            }
        }
        return spaced(request, calendar, start, Duration.ZERO);
    }

    private Attempt spaced(PlanRequest request, RepCalendar calendar, LocalDate start, Duration between) {
        if (request.keepsDistances()) {
            var moving = hourly(request, calendar, new Pace(start, between, true));
            if (moving.blocked() == null) {
                return moving;
            }
        }
        return hourly(request, calendar, new Pace(start, between, false));
    }

    private Attempt hourly(PlanRequest request, RepCalendar calendar, Pace pace) {
        var preferring = attempt(request, calendar, pace, true);
        return preferring.blocked() == null ? preferring : attempt(request, calendar, pace, false);
    }

    /**
     * @param emailsApart time between those that follow each other
     * @param isMoving whether whatever comes late moves all that follow
     */
    private record Pace(LocalDate start, Duration emailsApart, boolean isMoving) {}

    /** The blocked contact's next free moment says how many starts need not be tried. */
    private Optional<LocalDate> nextPossibleStart(
            PlanRequest request, RepCalendar calendar, LocalDate start, Blocked blocked) {
        var last = start.plusDays(policy.horizonDays() + blocked.offset());
        return blocked.search().earliest(calendar, blocked.from(), last).map(contact -> {
            var reached = request.place().dayOf(contact.at()).minusDays(blocked.offset());
            return reached.isAfter(start) ? reached : start.plusDays(1);
        });
    }

    private Attempt attempt(PlanRequest request, RepCalendar calendar, Pace pace, boolean preferring) {
        var start = pace.start();
        var place = request.place();
        var legs = request.route().legs();
        var base = legs.getFirst().step().day();
        var contacts = new ArrayList<PlannedContact>();
        var trial = calendar;
        var emails = request.emails();
        var late = 0L;
        var from = start.equals(place.dayOf(request.earliest()))
                ? request.earliest()
                : start.atTime(policy.startOfDay()).atZone(place.zone()).toInstant();
        for (var leg : legs) {
            var day = start.plusDays(leg.step().day() - base + late);
            var opens = day.atStartOfDay(place.zone()).toInstant();
            var named = request.named(leg);
            var before =
                    contacts.isEmpty() ? request.earliest() : contacts.getLast().at();
            var next = named.map(at -> later(at, before)).orElse(later(opens, from));
            var lower = leg.way().leavesByItself() ? emails.soonest(next) : next;
            var last = later(
                    start.plusDays(leg.lastDay() - base + late),
                    named.map(place::dayOf).orElse(start));
            var search = search(leg, place);
            var found = preferring && named.isEmpty()
                    ? search.preferred(trial, lower, last)
                    : search.earliest(trial, lower, last);
            if (found.isEmpty()) {
                return new Attempt(contacts, new Blocked(search, lower, place.dayOf(lower), leg.lastDay() - base));
            }
            contacts.add(found.get());
            late += pace.isMoving() || named.isPresent()
                    ? Math.max(
                            0,
                            ChronoUnit.DAYS.between(day, place.dayOf(found.get().at())))
                    : 0;
            trial = trial.trying(Slot.of(found.get()));
            from = found.get().at().plus(policy.gap());
            emails = leg.way().leavesByItself() ? emails.after(found.get().at(), pace.emailsApart()) : emails;
        }
        return new Attempt(contacts, null);
    }

    private static <T extends Comparable<? super T>> T later(T one, T other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Another try of one contact, as early as there is room. */
    public Optional<PlannedContact> again(
            Leg leg, ContactPlace place, RepCalendar calendar, Instant from, LocalDate last) {
        return search(leg, place).earliest(calendar, from, last);
    }

    private SlotSearch search(Leg leg, ContactPlace place) {
        return new SlotSearch(leg, place, holidays);
    }
}
