package io.followthrough.kit.store;

import io.followthrough.kit.messaging.Outgoing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one aggregate, in one document and one write.
 *
 * @param version 0 for one that is not stored yet
 * @param state null for one that is not stored yet
 * @param seen ids of the last events handled (inbox), oldest first, at most {@link #INBOX_SIZE}: a replay older than that
 *     must be harmless by the state's own doing
 * @param outbox events decided and perhaps not published
 * @param lineage where what is told of it comes from; null before the first event, and of what was stored without it
 */
public record Aggregate<S>(
        String id,
        long version,
        @Nullable S state,
        List<String> seen,
        List<OutboxEntry> outbox,
        @Nullable Lineage lineage) {

    public static final int INBOX_SIZE = 50;

    public Aggregate {
        seen = List.copyOf(seen);
        outbox = List.copyOf(outbox);
    }

    public static <S> Aggregate<S> absent(String id) {
        return new Aggregate<>(id, 0, null, List.of(), List.of(), null);
    }

    public boolean hasSeen(String eventId) {
        return seen.contains(eventId);
    }

    /** What of the outbox can be published, in order. */
    List<Outgoing> toPublish() {
        return outbox.stream()
                .filter(OutboxEntry.ToPublish.class::isInstance)
                .map(entry -> ((OutboxEntry.ToPublish) entry).event())
                .toList();
    }

    /** What of the outbox stays when the rest is published. */
    List<OutboxEntry.Unreadable> unreadable() {
        return outbox.stream()
                .filter(OutboxEntry.Unreadable.class::isInstance)
                .map(OutboxEntry.Unreadable.class::cast)
                .toList();
    }

    /** An event that somebody's call leads to and that changes nothing here, in the story that it belongs to. */
    public Outgoing place(Outgoing event) {
        return Lineage.of(lineage, id, List.of(event)).place(event);
    }

    /** As a write leaves it. */
    public Aggregate<S> written() {
        return new Aggregate<>(id, version + 1, state, seen, outbox, lineage);
    }

    /** With nothing left to publish. */
    public Aggregate<S> emptied() {
        return new Aggregate<>(id, version, state, seen, List.of(), lineage);
    }

    /** The aggregate after one more event. The version stays: it is raised by the write. */
    Aggregate<S> after(Work<S> work, Decision<S> decision) {
        var newSeen = new ArrayList<>(seen);
        newSeen.add(work.causeId());
        var told = Lineage.tell(lineage, work, decision.events());
        var newOutbox = new ArrayList<>(outbox);
        told.events().forEach(event -> newOutbox.add(OutboxEntry.of(event)));
        return new Aggregate<>(
                id,
                version,
                decision.state(),
                newSeen.subList(Math.max(0, newSeen.size() - INBOX_SIZE), newSeen.size()),
                newOutbox,
                told.lineage());
    }
}
