package io.followthrough.qualification.application;

import io.followthrough.events.ProspectMerged;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one prospect of several, without a transaction over documents. In this order, each step one atomic write that can
 * be repeated:
 *
 * <ol>
 *   <li>each loser points to the survivor; from then on its facts never change;
 *   <li>the survivor takes over the losers' facts, and the event that joined them;
 *   <li>the ledger tells of it;
 *   <li>the losers' claims are handed to the survivor.
 * </ol>
 *
 * A crash leaves claims that still lead to a loser; whoever comes next, the redelivered event first of all, finds them and
 * goes on from where it stopped. The survivor is the one seen first. That time never changes, so two consumers never
 * choose differently, and pointers make no circles. Prospects that an undone merge keeps apart stay apart: the event then
 * goes to the one that its most preferred key leads to. A capture that was taken back joins nobody: it stays with its holder.
 */
final class Merges {

    private static final int MOST_ROUNDS = 20;

    private final ProspectStores stores;
    private final AggregateProcessor<Prospect> processor;
    private final Announcements announcements;
    private final Facts facts;

    Merges(ProspectStores stores, AggregateProcessor<Prospect> processor, Announcements announcements, Facts facts) {
        this.stores = stores;
        this.processor = processor;
        this.announcements = announcements;
        this.facts = facts;
    }

    /** @param losers who goes on as the survivor */
    record Joined(String survivor, List<String> losers) {}

    /**
     * Joins the prospects and adds the fact to the survivor. Also finishes merges of one prospect that stopped half-way.
     *
     * @param candidates the most preferred first
     */
    Joined join(Set<String> candidates, Joining joining) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            try {
                return tryToJoin(candidates, joining);
            } catch (PoisonEventException failed) {
                if (!(failed.getCause() instanceof ProspectMovedOnException)) {
                    // The steps of a merge have causes of their own; the one to blame is what is behind them.
                    throw new PoisonEventException(joining.causeId(), Objects.requireNonNull(failed.getCause()));
                } // another consumer merged one of them at the same time: look again
            }
        }
        throw new EnvironmentDownException("prospects " + candidates + " are merged by others all the time", null);
    }

    private Joined tryToJoin(Set<String> candidates, Joining joining) {
        var known = whoAreOne(candidates, withSuccessors(candidates), joining.fact());
        var survivor = survivor(known);
        var losers = known.keySet().stream().filter(id -> !id.equals(survivor)).toList();
        processor.process(losers.stream()
                .filter(id -> !isMerged(known.get(id)))
                .map(id -> pointer(id, survivor, joining))
                .toList());
        var left = states(losers);
        var works = new ArrayList<Work<Prospect>>();
        losers.forEach(id -> works.add(absorption(survivor, Objects.requireNonNull(left.get(id)), joining)));
        if (joining.fact() != null) {
            works.add(facts.work(survivor, joining.fact()));
        }
        processor.process(works);
        losers.forEach(id -> {
            stores.merges().add(merge(Objects.requireNonNull(left.get(id)), joining));
            stores.claims().hand(id, survivor);
        });
        return new Joined(survivor, losers);
    }

    private static Merge merge(Prospect loser, Joining joining) {
        return Merge.of(
                loser.mergeId(),
                Objects.requireNonNull(loser.mergedInto()),
                loser.prospectId(),
                joining.at(),
                joining.reason(),
                joining.factId());
    }

    private static Map<String, @Nullable Prospect> whoAreOne(
            Set<String> candidates, Map<String, @Nullable Prospect> known, @Nullable Incoming fact) {
        for (var candidate : candidates) {
            var end = end(candidate, known);
            var holder = known.get(end);
            if (holder != null && fact != null && fact.isTakenBackBy(holder)) {
                return goingOnAs(Set.of(end), known);
            }
        }
        return together(candidates, known);
    }

    /** Those of the candidates that nobody keeps apart from one before, and all that go on as them. */
    private static Map<String, @Nullable Prospect> together(
            Set<String> candidates, Map<String, @Nullable Prospect> known) {
        var ends = new LinkedHashSet<String>();
        for (var candidate : candidates) {
            var end = end(candidate, known);
            var prospect = known.get(end);
            if (prospect == null
                    || ends.stream().map(known::get).noneMatch(other -> other != null && other.isApartFrom(prospect))) {
                ends.add(end);
            }
        }
        return goingOnAs(ends, known);
    }

    private static Map<String, @Nullable Prospect> goingOnAs(Set<String> ends, Map<String, @Nullable Prospect> known) {
        var goingOn = new TreeMap<>(known);
        goingOn.keySet().removeIf(id -> !ends.contains(end(id, known)));
        return goingOn;
    }

    private static String end(String prospectId, Map<String, @Nullable Prospect> known) {
        var prospect = known.get(prospectId);
        return prospect == null || prospect.mergedInto() == null ? prospectId : end(prospect.mergedInto(), known);
    }

    /** The prospects and all those that they were merged into; null for one that is not stored yet. */
    private Map<String, @Nullable Prospect> withSuccessors(Set<String> candidates) {
        var known = new TreeMap<String, @Nullable Prospect>();
        Collection<String> next = candidates;
        while (!next.isEmpty()) {
            var loaded = states(next);
            next.forEach(id -> known.put(id, loaded.get(id)));
            next = loaded.values().stream()
                    .map(Prospect::mergedInto)
                    .filter(Objects::nonNull)
                    .filter(id -> !known.containsKey(id))
                    .distinct()
                    .toList();
        }
        return known;
    }

    /** Of those that live on whoever was seen first; one that is not stored yet only if there is nobody else. */
    private static String survivor(Map<String, @Nullable Prospect> known) {
        return known.values().stream()
                .filter(Objects::nonNull)
                .filter(prospect -> prospect.mergedInto() == null)
                .min(Prospect.BY_SENIORITY)
                .map(Prospect::prospectId)
                .orElseGet(() -> known.entrySet().stream()
                        .filter(entry -> entry.getValue() == null)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow());
    }

    private static boolean isMerged(@Nullable Prospect prospect) {
        return prospect != null && prospect.mergedInto() != null;
    }

    private Work<Prospect> pointer(String loser, String survivor, Joining joining) {
        return new Work<>(loser, joining.causeId() + "/merged-into/" + survivor, state -> {
            if (state != null && state.mergedInto() != null) {
                throw new ProspectMovedOnException(loser, state.mergedInto());
            }
            var prospect = state == null ? Prospect.firstSeen(loser, joining.at()) : state;
            return Decision.quietly(prospect.mergedInto(survivor));
        });
    }

    private Work<Prospect> absorption(String survivor, Prospect loser, Joining joining) {
        return new Work<>(survivor, joining.causeId() + "/absorbs/" + loser.prospectId(), state -> {
            var prospect = state == null ? Prospect.firstSeen(survivor, joining.at()) : state;
            if (prospect.mergedInto() != null) {
                throw new ProspectMovedOnException(survivor, prospect.mergedInto());
            }
            return prospect.hasAbsorbed(loser.prospectId())
                    ? Decision.quietly(prospect)
                    : absorb(prospect, loser, joining);
        });
    }

    private Decision<Prospect> absorb(Prospect survivor, Prospect loser, Joining joining) {
        var cause = joining.cause();
        var merged = new ProspectMerged(survivor.prospectId(), loser.prospectId(), joining.reason());
        var events = new ArrayList<Outgoing>();
        events.add(new Outgoing(
                Topics.PROSPECTS_QUALIFICATION,
                cause.causes(loser.prospectId(), Announcements.SOURCE, survivor.prospectId(), joining.at(), merged)));
        var announced = announcements.announce(survivor.absorb(loser), cause);
        events.addAll(announced.events());
        return new Decision<>(announced.prospect(), events);
    }

    private Map<String, Prospect> states(Collection<String> ids) {
        var states = new HashMap<String, Prospect>();
        if (!ids.isEmpty()) {
            stores.prospects().load(List.copyOf(ids)).forEach((id, aggregate) -> put(states, id, aggregate));
        }
        return states;
    }

    private static void put(Map<String, Prospect> states, String id, Aggregate<Prospect> aggregate) {
        if (aggregate.state() != null) {
            states.put(id, aggregate.state());
        }
    }
}
