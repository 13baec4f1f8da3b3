package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Script;
import io.followthrough.cadence.domain.followup.Agenda;
import io.followthrough.cadence.domain.followup.CallWishes;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.kit.store.Aggregate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a representative has to do on a day, in order. */
public final class Worklist {

    private static final int MOST = 1000;

    private final FollowUps followUps;
    private final Diaries diaries;
    private final RulesSource rules;
    private final InstantSource clock;

    public Worklist(FollowUps followUps, Diaries diaries, RulesSource rules, InstantSource clock) {
        this.followUps = followUps;
        this.diaries = diaries;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * One contact to make.
     *
     * @param cadence null if its definition is no more
     */
    public record Task(
            FollowUp followUp,
            Enrolment enrolment,
            PlannedTouch touch,
            @Nullable Cadence cadence,
            boolean overdue) {

        public Script script() {
            return cadence == null ? Script.NONE : cadence.step(touch.step()).script();
        }
    }

    /**
     * Tasks of a day; today's list begins with what was left over.
     *
     * @param day null for the representative's today
     */
    public List<Task> of(Rep rep, @Nullable LocalDate day) {
        var now = clock.instant();
        var today = now.atZone(rep.timeZone()).toLocalDate();
        var wanted = day == null ? today : day;
        var start = wanted.atStartOfDay(rep.timeZone()).toInstant();
        var end = wanted.plusDays(1).atStartOfDay(rep.timeZone()).toInstant();
        var people = new LinkedHashMap<String, FollowUp>();
        Stream.concat(followUps.withTasksOf(rep.id(), end, MOST).stream(), booked(rep, start, end))
                .forEach(followUp -> people.putIfAbsent(followUp.prospectId(), followUp));
        return people.values().stream()
                .flatMap(followUp -> tasks(followUp, rep, wanted.equals(today) ? Instant.MIN : start, end, now))
                .sorted(Comparator.comparing(task -> task.touch().plannedAt()))
                .toList();
    }

    /**
     * Messages that somebody has to read before anything is sent by itself; one that waits longer than tasks may is everybody's.
     *
     * @param rep null for all
     */
    public List<FollowUp> toRead(@Nullable Rep rep) {
        return ofAnybodyOr(rep, repId -> followUps.withMessageToRead(repId, MOST));
    }

    /**
     * People who wrote something that somebody has to answer; who waits longer than tasks may is everybody's.
     *
     * @param rep null for all
     */
    public List<FollowUp> toAnswer(@Nullable Rep rep) {
        return ofAnybodyOr(rep, repId -> followUps.withMessageToAnswer(repId, MOST));
    }

    /** How many people wait longer than tasks may for somebody to read or answer what they wrote. */
    public long countMessagesOverdue() {
        return Stream.concat(
                        overdue(followUps.withMessageToRead(null, MOST)),
                        overdue(followUps.withMessageToAnswer(null, MOST)))
                .map(FollowUp::prospectId)
                .distinct()
                .count();
    }

    /** People who asked for a call that is later than tasks may be. */
    public List<FollowUp> callsOverdue() {
        var known = rules.rules();
        var now = clock.instant();
        return followUps.withMessageToAnswer(null, MOST).stream()
                .filter(person -> CallWishes.isOverdue(person, known, now))
                .toList();
    }

    private Stream<FollowUp> overdue(List<FollowUp> people) {
        var known = rules.rules();
        var now = clock.instant();
        return people.stream().filter(person -> Holding.isOverdue(person, known, now));
    }

    /** The messages to somebody who is not there to read them are everybody's, and so are those that wait too long. */
    private List<FollowUp> ofAnybodyOr(@Nullable Rep rep, Function<@Nullable String, List<FollowUp>> search) {
        if (rep == null) {
            return search.apply(null);
        }
        var now = clock.instant();
        var gone = rules.definitions().library().reps().values().stream()
                .filter(one -> one.isAwayAt(now))
                .map(Rep::id);
        var theirs = Stream.concat(Stream.of(rep.id()), gone).flatMap(repId -> search.apply(repId).stream());
        return Stream.concat(theirs, overdue(search.apply(null))).distinct().toList();
    }

    /** People with a place in the calendar on that day; later contacts are in no index. */
    private Stream<FollowUp> booked(Rep rep, Instant start, Instant end) {
        var people = diaries.of(rep.id()).stream()
                .flatMap(diary -> diary.calendar().reservations().values().stream())
                .filter(held -> held.slots().stream()
                        .anyMatch(slot ->
                                !slot.start().isBefore(start) && slot.start().isBefore(end)))
                .map(held -> held.prospectId())
                .distinct()
                .toList();
        return followUps.load(people).values().stream().map(Aggregate::state).filter(Objects::nonNull);
    }

    private Stream<Task> tasks(FollowUp followUp, Rep rep, Instant from, Instant until, Instant now) {
        var current = rules.rules();
        return followUp.enrolment().stream()
                .filter(enrolment -> enrolment.repId().equals(rep.id()))
                .flatMap(enrolment -> Agenda.onList(enrolment, from, until).stream()
                        .map(touch -> new Task(
                                followUp,
                                enrolment,
                                touch,
                                current.cadenceOf(enrolment).orElse(null),
                                enrolment.isLate(touch, now))));
    }
}
