package io.followthrough.qualification.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.qualification.application.naming.DecideProposedLeads;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.followthrough.qualification.domain.naming.ProposedLead.State;
import io.followthrough.qualification.domain.naming.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate per person who was named. {@code order} sorts by state and by when they were named last, and is the cursor of a
 * page; {@code waiting} holds when that was while nobody has decided, {@code ended} when somebody has.
 */
final class MongoProposedLeads implements ProposedLeads {

    private static final String ORDER = "order";
    private static final String HASHES = "hashes";
    private static final String PEOPLE = "people";
    private static final String SENT_BY = "sentBy";
    private static final String WAITING = "waiting";
    private static final String ENDED = "ended";
    /** After every position. */
    private static final String LAST = "\uffff";

    private static final int MANY = 500;

    private final MongoCollection<Document> collection;
    private final MongoAggregates<ProposedLead> aggregates;
    private final Outboxes<ProposedLead> outboxes;
    private final Changes changes;

    MongoProposedLeads(MongoCollection<Document> collection, Changes changes, EventPublisher publisher) {
        this.collection = collection;
        this.changes = changes;
        this.aggregates = new MongoAggregates<>(collection, ProposedLead.class, MongoProposedLeads::fields, changes);
        this.outboxes = new Outboxes<>(collection, aggregates, publisher, Outboxes.BEING_PUBLISHED);
        index("proposed-leads-of-a-state-newest-first", ORDER, false);
        index("proposed-leads-by-what-they-are-known-by", HASHES, true);
        index("proposed-leads-about-a-prospect", PEOPLE, true);
        index("proposed-leads-by-the-event-that-sent-them", SENT_BY, true);
        index("proposed-leads-waiting-longest", WAITING, true);
        index("proposed-leads-ended-longest", ENDED, true);
    }

    private void index(String servesQuery, String field, boolean sparse) {
        collection.createIndex(
                new Document(field, 1), new IndexOptions().sparse(sparse).name(servesQuery));
    }

    private static Document fields(ProposedLead proposal) {
        var people = new TreeSet<String>();
        proposal.sources().stream().map(Source::namerId).forEach(people::add);
        Optional.ofNullable(proposal.prospectId()).ifPresent(people::add);
        var fields = new Document(ORDER, order(proposal)).append(HASHES, List.copyOf(proposal.hashes()));
        if (!people.isEmpty()) {
            fields.append(PEOPLE, List.copyOf(people));
        }
        if (proposal.sent() > 0) {
            fields.append(SENT_BY, DecideProposedLeads.captureId(proposal.proposalId(), proposal.sent()));
        }
        var decidedAt = proposal.decidedAt();
        if (proposal.state() == State.OPEN || proposal.state() == State.REJECTED) {
            fields.append(WAITING, Date.from(proposal.lastAt()));
        } else if (decidedAt != null && proposal.person() != null) {
            fields.append(ENDED, Date.from(decidedAt));
        }
        return fields;
    }

    /** Smaller for one that was named later. */
    private static String order(ProposedLead proposal) {
        return "%s/%019d/%s"
                .formatted(proposal.state(), Long.MAX_VALUE - proposal.lastAt().toEpochMilli(), proposal.proposalId());
    }

    @Override
    public Aggregates<ProposedLead> aggregates() {
        return aggregates;
    }

    @Override
    public Optional<ProposedLead> find(String proposalId) {
        return read(collection.find(new Document("_id", proposalId)), 1).stream()
                .findFirst();
    }

    @Override
    public List<ProposedLead> knownBy(Collection<String> hashes) {
        return hashes.isEmpty() ? List.of() : read(collection.find(in(HASHES, hashes)), MANY);
    }

    @Override
    public List<ProposedLead> about(Collection<String> prospectIds) {
        return prospectIds.isEmpty() ? List.of() : read(collection.find(in(PEOPLE, prospectIds)), MANY);
    }

    @Override
    public Optional<String> sentBy(String eventId) {
        return Optional.ofNullable(collection
                .find(new Document(SENT_BY, eventId))
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .first());
    }

    @Override
    public Listing list(State state, Collection<String> prospectIds, int limit, @Nullable String cursor) {
        var filter = prospectIds.isEmpty() ? new Document() : in(PEOPLE, prospectIds);
        var found = collection
                .find(new Document(filter).append(ORDER, after(cursor == null ? state + "/" : cursor, state)))
                .sort(new Document(ORDER, 1))
                .limit(limit + 1)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Listing(
                page.stream().flatMap(document -> state(document).stream()).toList(),
                found.size() > limit ? page.getLast().getString(ORDER) : null,
                collection.countDocuments(new Document(filter).append(ORDER, after(state + "/", state))));
    }

    private static Document after(String position, State state) {
        return new Document("$gt", position).append("$lt", state + "/" + LAST);
    }

    @Override
    public long countOpen() {
        return collection.countDocuments(new Document(ORDER, after(State.OPEN + "/", State.OPEN)));
    }

    @Override
    public List<String> waitingSinceBefore(Instant then, int most) {
        return collection
                .find(MongoAggregates.readable(before(WAITING, then)))
                .sort(new Document(WAITING, 1))
                .projection(new Document("_id", 1))
                .limit(most)
                .batchSize(most)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<ProposedLead> endedBefore(Instant then, int most) {
        return read(
                collection
                        .find(MongoAggregates.readable(before(ENDED, then)))
                        .sort(new Document(ENDED, 1))
                        .limit(most),
                most);
    }

    @Override
    public void delete(Collection<String> proposalIds) {
        if (!proposalIds.isEmpty()) {
            changes.delete(collection, in("_id", proposalIds));
        }
    }

    @Override
    public int publishLeftovers() {
        return outboxes.publishLeftovers();
    }

    private List<ProposedLead> read(FindIterable<Document> found, int batch) {
        var read = new ArrayList<ProposedLead>();
        found.batchSize(batch).forEach(document -> state(document).ifPresent(read::add));
        return read;
    }

    private Optional<ProposedLead> state(Document document) {
        return aggregates.read(document).map(Aggregate::state);
    }

    private static Document before(String field, Instant then) {
        return new Document(field, new Document("$lt", Date.from(then)));
    }

    private static Document in(String field, Collection<String> values) {
        return new Document(field, new Document("$in", List.copyOf(values)));
    }
}
