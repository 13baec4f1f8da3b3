package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Booking;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.web.FieldProblem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that were agreed with people and are still to come. They are nobody's to rearrange but the people's: whatever
 * happens to the representative, somebody is told of them until they are moved, cancelled or over.
 */
public final class AgreedMeetings {

    private static final int MOST = 1000;

    private final FollowUps followUps;
    private final Definitions definitions;
    private final Holidays holidays;
    private final InstantSource clock;

    public AgreedMeetings(FollowUps followUps, Definitions definitions, Holidays holidays, InstantSource clock) {
        this.followUps = followUps;
        this.definitions = definitions;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * A meeting to come.
     *
     * @param with who speaks for the person now; null if nobody is known any more
     * @param clashes what keeps the representative from it, or makes it unusual
     */
    public record Agreed(Rep rep, BusyTime time, @Nullable FollowUp with, List<Clash> clashes) {

        public TouchId touch() {
            return TouchId.parse(String.valueOf(time.touchId())).orElseThrow();
        }

        /** Where it was booked, of a meeting that stands in a calendar that is not ours. */
        public @Nullable String bookedBy() {
            var booking = with == null ? null : with.memory().booking();
            return !Booking.isOne(touch())
                    ? null
                    : booking == null || booking.by() == null ? "another calendar" : booking.by();
        }

        /** Only what somebody has to see to. */
        private Agreed toSeeTo() {
            return new Agreed(
                    rep,
                    time,
                    with,
                    clashes.stream().filter(clash -> clash.needsSomebody(time)).toList());
        }
    }

    /**
     * All that is to come, the first first.
     *
     * @param rep null for all
     */
    public List<Agreed> toCome(@Nullable Rep rep) {
        return of(rep == null ? definitions.library().reps().values() : List.of(rep));
    }

    /** Why these meetings cannot be given to whoever is named; none if they can. */
    public List<FieldProblem> problemsOfGiving(String field, Rep from, @Nullable String to) {
        if (to == null || to.isBlank()) {
            return List.of(new FieldProblem(field, "is missing", "use the id of one of GET /v1/reps"));
        }
        if (to.equals(from.id())) {
            return List.of(new FieldProblem(field, "is whose meetings are given away", "use somebody else"));
        }
        var problems = new ArrayList<FieldProblem>();
        new Colleagues(definitions).check(problems, field, to);
        return problems;
    }

    /** What this representative has agreed to and cannot do, the first to come first. */
    public List<Agreed> inDanger(Rep rep) {
        return toSeeTo(of(List.of(rep)));
    }

    /**
     * What cannot take place as agreed, the first to come first.
     *
     * @param rep who sees to it: the own ones, and those of all who are not there today to see to them; null for all
     */
    public List<Agreed> toRearrange(@Nullable Rep rep) {
        return toSeeTo(of(concerned(rep).toList()));
    }

    /**
     * People who asked to be called at a time at which their representative is away.
     *
     * @param rep who sees to it, as above
     */
    public List<FollowUp> callsToRearrange(@Nullable Rep rep) {
        if (rep == null) {
            return followUps.withCallToRearrange(null, MOST);
        }
        return concerned(rep)
                .flatMap(one -> followUps.withCallToRearrange(one.id(), MOST).stream())
                .distinct()
                .toList();
    }

    private Stream<Rep> concerned(@Nullable Rep rep) {
        var now = clock.instant();
        return definitions.library().reps().values().stream()
                .filter(one -> rep == null || one.id().equals(rep.id()) || one.isAwayAt(now));
    }

    /** All that was agreed with a person, or with one of those who turned out to be this person. */
    public List<Agreed> with(String prospectId) {
        return of(definitions.library().reps().values()).stream()
                .filter(agreed ->
                        agreed.with() != null && agreed.with().prospectId().equals(prospectId))
                .toList();
    }

    /** What speaks against a time, as the calendar is now. */
    public List<Clash> clashes(Rep rep, BusyTime meeting) {
        return Clash.of(RepCalendar.of(rep, Map.of(), holidays), meeting);
    }

    /** What speaks against the meeting agreed in this contact; empty if there is none, or if it is over. */
    public List<Clash> clashes(TouchId touch) {
        return to(definitions.library().reps().values())
                .filter(agreed -> touch.toString().equals(agreed.time().touchId()))
                .flatMap(agreed -> agreed.clashes().stream())
                .toList();
    }

    private static List<Agreed> toSeeTo(List<Agreed> meetings) {
        return meetings.stream()
                // Of whom nothing may be known any more, nobody can be told anything.
                .filter(agreed -> agreed.with() != null)
                .map(Agreed::toSeeTo)
                .filter(agreed -> !agreed.clashes().isEmpty())
                .toList();
    }

    private List<Agreed> of(Collection<Rep> reps) {
        var meetings = to(reps).sorted(
                        Comparator.comparing(agreed -> agreed.time().from()))
                .toList();
        var people = speakers(meetings);
        return meetings.stream()
                .map(agreed -> with(agreed, people.get(agreed.touch().prospectId())))
                .toList();
    }

    private static Agreed with(Agreed agreed, @Nullable FollowUp person) {
        return new Agreed(
                agreed.rep(),
                agreed.time(),
                person,
                Stream.concat(Stream.ofNullable(person).flatMap(AgreedMeetings::refusal), agreed.clashes().stream())
                        .toList());
    }

    /** Whoever presses "no more e-mails" may come all the same: that is for somebody to find out, and not for a calendar to hide. */
    private static Stream<Clash> refusal(FollowUp person) {
        return person.wantsNoContact() ? Stream.of(Clash.refused()) : Stream.empty();
    }

    private Stream<Agreed> to(Collection<Rep> reps) {
        var now = clock.instant();
        return reps.stream()
                .flatMap(rep -> rep.busy().stream()
                        .filter(taken -> taken.wasAgreed() && taken.to().isAfter(now))
                        .filter(taken ->
                                TouchId.parse(String.valueOf(taken.touchId())).isPresent())
                        .map(taken -> new Agreed(rep, taken, null, clashes(rep, taken))));
    }

    /** Who speaks now for those with whom the meetings were agreed. */
    private Map<String, FollowUp> speakers(List<Agreed> meetings) {
        var known = followUps
                .load(meetings.stream()
                        .map(agreed -> agreed.touch().prospectId())
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .toList();
        var speakers = new HashMap<String, FollowUp>();
        for (var person : known) {
            followUps.speakerFor(person).ifPresent(speaker -> speakers.put(person.prospectId(), speaker));
        }
        return speakers;
    }
}
