package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.followup.Agenda;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.Publications;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follow-ups in memory, with the same indexes as the real store. Not for several threads. */
final class MemoryFollowUps implements FollowUps {

    /** One entry of an index over time. */
    private record At(Instant at, String id) implements Comparable<At> {

        private static final Comparator<At> ORDER = Comparator.comparing(At::at).thenComparing(At::id);

        @Override
        public int compareTo(At other) {
            return ORDER.compare(this, other);
        }
    }

    /** One entry of the waitlist, best score first. */
    private record Waits(BigDecimal score, String id) implements Comparable<Waits> {

        private static final Comparator<Waits> ORDER =
                Comparator.comparing(Waits::score).reversed().thenComparing(Waits::id);

        @Override
        public int compareTo(Waits other) {
            return ORDER.compare(this, other);
        }
    }

    private final Duration patience;
    private final Publications publications = new Publications();
    private final Map<String, Aggregate<FollowUp>> stored = new HashMap<>();
    private final NavigableSet<At> mail = new TreeSet<>();
    private final NavigableSet<At> work = new TreeSet<>();
    private final Map<String, NavigableSet<At>> tasks = new HashMap<>();
    private final Map<String, NavigableSet<Waits>> waiting = new HashMap<>();
    private final Map<String, Set<String>> byAddress = new HashMap<>();
    private final Set<String> alive = new HashSet<>();
    private final Set<String> withoutNextAction = new TreeSet<>();

    MemoryFollowUps(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Map<String, Aggregate<FollowUp>> load(Collection<String> ids) {
        var found = new HashMap<String, Aggregate<FollowUp>>();
        for (var id : ids) {
            var aggregate = stored.get(id);
            if (aggregate != null) {
                found.put(id, aggregate);
            }
        }
        return found;
    }

    @Override
    public Set<String> save(Collection<Aggregate<FollowUp>> changed) {
        var lost = new HashSet<String>();
        for (var aggregate : changed) {
            var before = stored.get(aggregate.id());
            if ((before == null ? 0 : before.version()) != aggregate.version()) {
                lost.add(aggregate.id());
                continue;
            }
            index(before, false);
            var after = aggregate.written();
            stored.put(aggregate.id(), after);
            index(after, true);
        }
        return lost;
    }

    private void index(@Nullable Aggregate<FollowUp> aggregate, boolean present) {
        var followUp = aggregate == null ? null : aggregate.state();
        if (followUp == null) {
            return;
        }
        var id = followUp.prospectId();
        followUp.emailAddresses()
                .forEach(address -> change(byAddress.computeIfAbsent(address, at -> new TreeSet<>()), id, present));
        var agenda = Agenda.of(followUp, patience);
        put(mail, agenda.mailAt(), id, present);
        put(work, agenda.workAt(), id, present);
        if (agenda.taskAt() != null) {
            followUp.enrolment()
                    .ifPresent(enrolment -> put(
                            tasks.computeIfAbsent(enrolment.repId(), rep -> new TreeSet<>()),
                            agenda.taskAt(),
                            id,
                            present));
        }
        var waits = followUp.next().waiting();
        var onWaitlist = followUp.next().is(Kind.WAITING);
        if (onWaitlist && waits != null) {
            change(
                    waiting.computeIfAbsent(waits.cadence().id(), cadence -> new TreeSet<>()),
                    new Waits(score(followUp), id),
                    present);
        }
        var hasAction = agenda.mailAt() != null || agenda.workAt() != null || onWaitlist;
        change(alive, id, present && followUp.needsNextAction());
        change(withoutNextAction, id, present && followUp.needsNextAction() && !hasAction);
    }

    private static void put(Set<At> index, @Nullable Instant at, String id, boolean present) {
        if (at != null) {
            change(index, new At(at, id), present);
        }
    }

    private static <T> void change(Set<T> set, T element, boolean present) {
        if (present) {
            set.add(element);
        } else {
            set.remove(element);
        }
    }

    private static BigDecimal score(FollowUp followUp) {
        return followUp.profile() == null ? BigDecimal.ZERO : followUp.profile().expected();
    }

    /** Nobody else reads the outboxes of a simulation. */
    @Override
    public Set<String> unreadable(Collection<String> ids) {
        return Set.of();
    }

    @Override
    public Set<String> published(Collection<Aggregate<FollowUp>> published) {
        published.forEach(aggregate -> stored.computeIfPresent(aggregate.id(), (_, now) -> now.emptied()));
        return Set.of();
    }

    @Override
    public Publications publications() {
        return publications;
    }

    @Override
    public Optional<FollowUp> find(String prospectId) {
        return Optional.ofNullable(stored.get(prospectId)).map(Aggregate::state);
    }

    /** Nobody writes in a simulation, so there is no index for it. */
    @Override
    public List<FollowUp> othersAt(Set<String> addresses, Set<String> exceptProspectIds, int most) {
        return addresses.stream()
                .flatMap(address -> byAddress.getOrDefault(address, Set.of()).stream())
                .filter(id -> !exceptProspectIds.contains(id))
                .limit(most)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public List<String> after(String prospectId, int most) {
        return stored.keySet().stream()
                .filter(id -> id.compareTo(prospectId) > 0)
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public List<String> withMailDue(Instant now, int most) {
        return due(mail, now, most);
    }

    @Override
    public List<String> withWorkDue(Instant now, int most) {
        return due(work, now, most);
    }

    private static List<String> due(NavigableSet<At> index, Instant now, int most) {
        return index.stream()
                .takeWhile(entry -> !entry.at().isAfter(now))
                .limit(most)
                .map(At::id)
                .toList();
    }

    @Override
    public List<FollowUp> waitingFor(String cadenceId, int from, int most) {
        return waiting.getOrDefault(cadenceId, new TreeSet<>()).stream()
                .skip(from)
                .limit(most)
                .map(entry -> state(entry.id()))
                .toList();
    }

    @Override
    public long countWaiting() {
        return waiting.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public List<FollowUp> withTasksOf(String repId, Instant before, int most) {
        return tasks.getOrDefault(repId, new TreeSet<>()).stream()
                .takeWhile(entry -> entry.at().isBefore(before))
                .limit(most)
                .map(entry -> state(entry.id()))
                .toList();
    }

    /** Nobody writes in a simulation, so there is no index for it. */
    @Override
    public List<FollowUp> withMessageToRead(@Nullable String repId, int most) {
        return List.of();
    }

    @Override
    public List<FollowUp> withMessageToAnswer(@Nullable String repId, int most) {
        return List.of();
    }

    @Override
    public List<FollowUp> withCallToRearrange(@Nullable String repId, int most) {
        return List.of();
    }

    @Override
    public List<String> carriedBy(String repId, int most) {
        return stored.keySet().stream()
                .filter(id -> state(id)
                        .enrolment()
                        .filter(enrolment -> enrolment.repId().equals(repId))
                        .isPresent())
                .sorted()
                .limit(most)
                .toList();
    }

    private FollowUp state(String id) {
        return Objects.requireNonNull(Objects.requireNonNull(stored.get(id)).state());
    }

    @Override
    public long countAlive() {
        return alive.size();
    }

    @Override
    public long countWithoutNextAction() {
        return withoutNextAction.size();
    }

    @Override
    public List<String> examplesWithoutNextAction(int most) {
        return withoutNextAction.stream().limit(most).toList();
    }

    @Override
    public long countInHand() {
        return count(FollowUp::hasMailInHand);
    }

    @Override
    public long countUnconfirmed() {
        return count(FollowUp::hasMailInDoubt);
    }

    private long count(Predicate<FollowUp> which) {
        return stored.values().stream()
                .filter(one -> one.state() != null && which.test(one.state()))
                .count();
    }

    @Override
    public int publishLeftovers() {
        return 0;
    }
}
