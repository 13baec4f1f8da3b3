package io.followthrough.kit.store;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.patience.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Publishes outboxes so that each event leaves this process once, also when several threads write the same aggregate: a
 * consumer is still publishing, and whoever decides next for the same person finds its events in the outbox and would tell
 * them again. Whoever comes first publishes an event; the others wait for that, for what they tell comes after it.
 *
 * <p>An event is remembered from then until an outbox without it is stored. What a crash or another instance leaves is
 * published again, under the same id.
 */
public final class Publications {

    /** Longer than publishing takes with all its patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, CompletableFuture<Void>> underWay = new HashMap<>();

    /**
     * Publishes what is left in the outboxes, and empties them.
     *
     * @throws EventsNotPublishedException if the broker did not take all of it; what is left is told later
     */
    <S> void publish(Collection<Aggregate<S>> written, Aggregates<S> aggregates, EventPublisher publisher) {
        var events = written.stream()
                .flatMap(aggregate -> aggregate.toPublish().stream())
                .toList();
        var mine = new ArrayList<Outgoing>();
        var before = new LinkedHashSet<CompletableFuture<Void>>();
        var done = new CompletableFuture<Void>();
        claim(events, mine, before, done);
        try {
            await(before);
            publisher.publish(mine);
            done.complete(null);
        } finally {
            if (!done.isDone()) {
                forget(mine);
                done.cancel(false);
            }
        }
        var left = aggregates.published(written);
        forget(written.stream()
                .filter(aggregate -> !left.contains(aggregate.id()))
                .flatMap(aggregate -> aggregate.toPublish().stream())
                .toList());
    }

    /** All at once, so that of two batches one was first: nobody waits for somebody who waits. */
    private synchronized void claim(
            List<Outgoing> events,
            List<Outgoing> mine,
            Set<CompletableFuture<Void>> before,
            CompletableFuture<Void> done) {
        for (var event : events) {
            var known = underWay.putIfAbsent(event.envelope().id(), done);
            if (known == null) {
                mine.add(event);
            } else if (!known.equals(done)) {
                before.add(known);
            }
        }
    }

    private synchronized void forget(List<Outgoing> events) {
        events.forEach(event -> underWay.remove(event.envelope().id()));
    }

    private static void await(Set<CompletableFuture<Void>> before) {
        try {
            for (var other : before) {
                other.get(Callers.left(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw behindOthers(interrupted);
        } catch (ExecutionException | CancellationException | TimeoutException notPublished) {
            throw behindOthers(notPublished);
        }
    }

    private static EventsNotPublishedException behindOthers(Exception why) {
        return new EventsNotPublishedException("what comes before it was not published: " + why.getMessage(), why);
    }
}
