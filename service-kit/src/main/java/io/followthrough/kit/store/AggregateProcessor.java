package io.followthrough.kit.store;

import static java.util.Objects.requireNonNull;

import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.PoisonEventException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Handles a batch: load by ids, decide in order, one bulk write, publish, clear the outboxes. Safe to repeat at any
 * point: an event already handled is found in the inbox, and what is left of the outbox is published.
 */
public final class AggregateProcessor<S> {

    private static final int MOST_ROUNDS = 20;

    private final Aggregates<S> aggregates;
    private final EventPublisher publisher;

    public AggregateProcessor(Aggregates<S> aggregates, EventPublisher publisher) {
        this.aggregates = aggregates;
        this.publisher = publisher;
    }

    /**
     * Writes, then publishes.
     *
     * @throws PoisonEventException if a rule fails on an event; nothing of the batch is lost by trying again without it
     * @throws EnvironmentDownException if other writers were faster too often
     */
    public void process(List<Work<S>> works) {
        publish(write(works));
    }

    /**
     * Only decides and writes, for those who have something to do in the world once it is written: that must not depend on
     * a broker. What is to be told stays in the outboxes until it is published, by the caller or by {@link Outboxes}.
     *
     * @return those with something to publish
     * @throws PoisonEventException as {@link #process}
     * @throws EnvironmentDownException as {@link #process}
     */
    public List<Aggregate<S>> write(List<Work<S>> works) {
        return write(works, List.of());
    }

    /**
     * The same for whoever has looked already: those whom nobody else has written since are not loaded again. A write that
     * finds another version is decided anew on what is stored then, as every lost race is.
     *
     * @param known what was loaded a moment ago; whoever is not among it is loaded
     */
    public List<Aggregate<S>> write(List<Work<S>> works, Collection<Aggregate<S>> known) {
        var remaining = new LinkedHashMap<String, List<Work<S>>>();
        works.forEach(work -> remaining
                .computeIfAbsent(work.aggregateId(), id -> new ArrayList<>())
                .add(work));
        var toPublish = new ArrayList<Aggregate<S>>();
        var byId = new HashMap<String, Aggregate<S>>();
        known.forEach(aggregate -> byId.put(aggregate.id(), aggregate));
        for (var round = 0; !remaining.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new EnvironmentDownException(
                        remaining.size() + " aggregates are written by others all the time", null);
            }
            writeOnce(remaining, byId, toPublish);
            byId.clear(); // whoever lost is looked at again
        }
        return toPublish;
    }

    /** Of what {@link #write} gave back a while ago, what nobody has published since, to be published at once. */
    public List<Aggregate<S>> left(List<Aggregate<S>> written) {
        return written.isEmpty()
                ? written
                : aggregates.load(written.stream().map(Aggregate::id).toList()).values().stream()
                        .filter(aggregate -> !aggregate.toPublish().isEmpty())
                        .toList();
    }

    /** Publishes what {@link #write} gave back, right after it. */
    public void publish(List<Aggregate<S>> written) {
        if (!written.isEmpty()) {
            aggregates.publications().publish(written, aggregates, publisher);
        }
    }

    /** Leaves those in the map that lost a race. */
    private void writeOnce(
            Map<String, List<Work<S>>> remaining, Map<String, Aggregate<S>> known, List<Aggregate<S>> toPublish) {
        var stored = stored(remaining.keySet(), known);
        var changed = new ArrayList<Aggregate<S>>();
        remaining.forEach((id, works) -> {
            var before = stored.getOrDefault(id, Aggregate.absent(id));
            var after = decide(before, works);
            if (after != before) {
                changed.add(after);
            } else if (!before.toPublish().isEmpty()) {
                toPublish.add(before);
            }
        });
        var lost = changed.isEmpty() ? Set.<String>of() : aggregates.save(changed);
        for (var aggregate : changed) {
            if (!lost.contains(aggregate.id()) && !aggregate.toPublish().isEmpty()) {
                toPublish.add(aggregate.written());
            }
        }
        refuseUnreadable(lost, stored.keySet(), remaining);
        remaining.keySet().retainAll(lost);
    }

    private Map<String, Aggregate<S>> stored(Set<String> ids, Map<String, Aggregate<S>> known) {
        var others = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (others.isEmpty()) {
            return known;
        }
        var stored = new HashMap<>(known);
        stored.putAll(aggregates.load(others));
        return stored;
    }

    /** Whoever is stored and yet was not found has a state that nobody here can read: their events cannot be handled. */
    private void refuseUnreadable(Set<String> lost, Set<String> found, Map<String, List<Work<S>>> works) {
        var notFound = lost.stream().filter(id -> !found.contains(id)).toList();
        if (!notFound.isEmpty()) {
            aggregates.unreadable(notFound).stream().findFirst().ifPresent(id -> {
                throw new PoisonEventException(
                        requireNonNull(works.get(id)).getFirst().causeId(), new UnreadableStateException(id));
            });
        }
    }

    private Aggregate<S> decide(Aggregate<S> before, List<Work<S>> works) {
        var aggregate = before;
        for (var work : works) {
            if (!aggregate.hasSeen(work.causeId())) {
                aggregate = aggregate.after(work, decide(aggregate, work));
            }
        }
        return aggregate;
    }

    private Decision<S> decide(Aggregate<S> aggregate, Work<S> work) {
        try {
            return work.decider().decide(aggregate.state());
        } catch (RuntimeException fault) {
            if (Environment.isDown(fault)) {
                throw fault;
            }
            throw new PoisonEventException(work.causeId(), fault);
        }
    }
}
