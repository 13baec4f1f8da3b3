package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.planning.Rearranged.Broken;
import io.followthrough.cadence.domain.planning.Rearranged.Kept;
import io.followthrough.events.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps promises whose representative is suddenly away: at another time with the same representative, who knows the
 * person; else all that is left with another one; always within the days and hours of the plan, and only in free time, so
 * that nobody else's promise is displaced. Pure.
 */
public record Rearranger(Planner planner) {

    /** A way to keep the promises, and how loaded its representative is. */
    private record Candidate(Kept kept, int load) {}

    private static final Comparator<Candidate> EARLIEST_THEN_LEAST_LOADED =
            Comparator.<Candidate, List<PlannedContact>>comparing(
                            candidate -> candidate.kept().contacts(), Planner::compareTimes)
                    .thenComparing(Candidate::load);

    /** @param calendars of all active representatives, the one who made the promises included if still active */
    public Rearranged rearrange(RearrangeRequest request, List<RepCalendar> calendars) {
        return atAskedTimes(request, calendars)
                .or(() -> own(request, calendars))
                .or(() -> byAnother(request, calendars, kept -> true))
                .orElseGet(() -> new Broken(gone(request, calendars) + ", and nobody has room within the plan"));
    }

    /** Whoever asked to be called then is called then, by somebody else if need be. */
    private Optional<Rearranged> atAskedTimes(RearrangeRequest request, List<RepCalendar> calendars) {
        var asked = request.contacts().stream()
                .filter(contact -> contact.endangered() && contact.asked())
                .map(PromisedContact::at)
                .toList();
        return asked.isEmpty()
                ? Optional.empty()
                : byAnother(
                        request,
                        calendars,
                        kept -> kept.contacts().stream()
                                .map(PlannedContact::at)
                                .toList()
                                .containsAll(asked));
    }

    private Optional<Rearranged> own(RearrangeRequest request, List<RepCalendar> calendars) {
        return calendars.stream()
                .filter(calendar -> calendar.rep().id().equals(request.repId()))
                .filter(calendar -> !calendar.rep().hasLeft())
                .findFirst()
                .flatMap(calendar -> moved(request, calendar).map(Rearranged.class::cast));
    }

    private Optional<Rearranged> byAnother(
            RearrangeRequest request, List<RepCalendar> calendars, Predicate<Kept> suits) {
        var day = request.plan().place().dayOf(request.plan().earliest());
        return calendars.stream()
                .filter(calendar -> !calendar.rep().id().equals(request.repId()))
                .filter(calendar -> calendar.rep().active())
                .filter(calendar ->
                        Suitability.obstacle(calendar.rep(), request.plan()).isEmpty())
                .flatMap(
                        calendar -> handedOver(request, calendar)
                                .filter(suits)
                                .map(kept -> new Candidate(kept, calendar.loadFrom(day)))
                                .stream())
                .min(EARLIEST_THEN_LEAST_LOADED)
                .map(Candidate::kept);
    }

    private static String gone(RearrangeRequest request, List<RepCalendar> calendars) {
        var left = calendars.stream()
                .map(RepCalendar::rep)
                .anyMatch(rep -> rep.id().equals(request.repId()) && rep.hasLeft());
        return request.repId() + (left ? " has left" : " is away");
    }

    /** What can stay stays; what cannot moves to another time between its neighbours. */
    private Optional<Kept> moved(RearrangeRequest request, RepCalendar calendar) {
        var contacts = request.contacts();
        var trial =
                calendar.releasing(request.plan().enrolmentId(), request.plan().earliest());
        var placed = new HashMap<Integer, PlannedContact>();
        for (var index = 0; index < contacts.size(); index++) {
            if (!contacts.get(index).endangered()) {
                var stays = contacts.get(index).asPromised();
                placed.put(index, stays);
                trial = trial.trying(Slot.of(stays));
            }
        }
        for (var index = 0; index < contacts.size(); index++) {
            if (placed.containsKey(index)) {
                continue;
            }
            var before = placed.get(index - 1);
            var after = placed.get(index + 1);
            var found = search(request, contacts.get(index), trial, before)
                    .filter(contact -> after == null
                            || !contact.at().plus(planner.policy().gap()).isAfter(after.at()));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            placed.put(index, found.get());
            trial = trial.trying(Slot.of(found.get()));
        }
        return Optional.of(new Kept(
                request.repId(),
                IntStream.range(0, contacts.size()).mapToObj(placed::get).toList()));
    }

    /** Everything that is left goes over together; at the promised times as far as the new one is free then. */
    private Optional<Kept> handedOver(RearrangeRequest request, RepCalendar calendar) {
        var trial =
                calendar.releasing(request.plan().enrolmentId(), request.plan().earliest());
        var placed = new ArrayList<PlannedContact>();
        var emails = request.plan().emails();
        for (var contact : request.contacts()) {
            var before = placed.isEmpty() ? null : placed.getLast();
            var current = trial;
            var byItself = contact.leg().way().leavesByItself();
            var soonest =
                    byItself ? emails.soonest(soonest(request, contact, before)) : soonest(request, contact, before);
            var found = asPromised(contact, current, soonest)
                    .or(() -> planner.again(contact.leg(), request.plan().place(), current, soonest, contact.to()));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            placed.add(found.get());
            emails = byItself ? emails.after(found.get().at()) : emails;
            trial = trial.trying(Slot.of(found.get()));
        }
        return Optional.of(new Kept(calendar.rep().id(), placed));
    }

    private Optional<PlannedContact> asPromised(PromisedContact contact, RepCalendar calendar, Instant soonest) {
        var way = contact.leg().way();
        if (contact.at().isBefore(soonest)) {
            return Optional.empty();
        }
        var free = way.leavesByItself()
                ? calendar.firstEmail(new TimeWindow(contact.at(), contact.at().plusMillis(1)))
                : calendar.firstFree(
                        new TimeWindow(contact.at(), contact.at().plusSeconds(60L * way.effort())),
                        way.channel(),
                        way.effort());
        return free.map(at -> contact.asPromised());
    }

    private Optional<PlannedContact> search(
            RearrangeRequest request, PromisedContact contact, RepCalendar calendar, @Nullable PlannedContact before) {
        return planner.again(
                contact.leg(), request.plan().place(), calendar, soonest(request, contact, before), contact.to());
    }

    private Instant soonest(RearrangeRequest request, PromisedContact contact, @Nullable PlannedContact before) {
        var opens = contact.asked()
                ? contact.at()
                : contact.from().atStartOfDay(request.plan().place().zone()).toInstant();
        var soonest = opens.isAfter(request.plan().earliest())
                ? opens
                : request.plan().earliest();
        if (before == null) {
            return soonest;
        }
        var rested = before.at().plus(planner.policy().gap());
        return rested.isAfter(soonest) ? rested : soonest;
    }
}
