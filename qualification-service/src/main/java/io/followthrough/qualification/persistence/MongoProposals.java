package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.application.identity.Proposals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document per pair: {@code {_id, order, prospects: [two], probability, agrees, contradicts, at, state, decidedAt?,
 * decidedBy?, importId?, together?, mergeId?}}. {@code order} sorts by state and probability at once and is the cursor of a page.
 */
final class MongoProposals implements Proposals {

    private static final String ORDER = "order";
    private static final String PROSPECTS = "prospects";
    private static final String STATE = "state";
    private static final String IMPORT = "importId";
    private static final String TOGETHER = "together";
    private static final String MERGE = "mergeId";
    private static final String DECIDED_AT = "decidedAt";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    /** After every position. */
    private static final String LAST = "\uffff";

    private final MongoCollection<Document> proposals;
    private final Changes changes;

    MongoProposals(MongoCollection<Document> proposals, Changes changes) {
        this.proposals = proposals;
        this.changes = changes;
        proposals.createIndex(new Document(ORDER, 1), new IndexOptions().name("proposals-of-a-state-likeliest-first"));
        proposals.createIndex(new Document(PROSPECTS, 1), new IndexOptions().name("proposals-about-a-prospect"));
        proposals.createIndex(new Document(TOGETHER, 1), new IndexOptions().name("proposals-decided-together"));
    }

    @Override
    public void add(Collection<Proposal> added) {
        if (!added.isEmpty()) {
            proposals.bulkWrite(
                    added.stream()
                            .map(proposal -> new UpdateOneModel<Document>(
                                    new Document("_id", proposal.proposalId()),
                                    new Document("$setOnInsert", changes.marked(write(proposal))),
                                    UPSERT))
                            .toList(),
                    UNORDERED);
            changes.ring();
        }
    }

    private static Document write(Proposal proposal) {
        return new Document(ORDER, order(proposal))
                .append(PROSPECTS, proposal.prospects())
                .append("probability", proposal.probability().toPlainString())
                .append("agrees", proposal.agrees())
                .append("contradicts", proposal.contradicts())
                .append("at", proposal.at().toString())
                .append(STATE, proposal.state().name())
                .append(IMPORT, proposal.importId());
    }

    @Override
    public void update(Proposal proposal) {
        var change = new Document(ORDER, order(proposal))
                .append(STATE, proposal.state().name())
                .append(
                        DECIDED_AT,
                        proposal.decidedAt() == null
                                ? null
                                : proposal.decidedAt().toString())
                .append("decidedBy", proposal.decidedBy())
                .append(TOGETHER, proposal.together())
                .append(MERGE, proposal.mergeId());
        proposals.updateOne(new Document("_id", proposal.proposalId()), new Document("$set", changes.marked(change)));
        changes.ring();
    }

    /** Smaller for a likelier one. */
    private static String order(Proposal proposal) {
        var unlikely = 100 - proposal.probability().movePointRight(2).intValue();
        return "%s/%03d/%s".formatted(proposal.state(), unlikely, proposal.proposalId());
    }

    @Override
    public Optional<Proposal> find(String proposalId) {
        return Optional.ofNullable(proposals
                .find(new Document("_id", proposalId))
                .map(MongoProposals::read)
                .first());
    }

    @Override
    public Listing list(Proposal.State state, int limit, @Nullable String cursor) {
        var found = proposals
                .find(after(cursor == null ? state + "/" : cursor, state))
                .sort(new Document(ORDER, 1))
                .limit(limit + 1)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Listing(
                page.stream().map(MongoProposals::read).toList(),
                found.size() > limit ? page.getLast().getString(ORDER) : null,
                proposals.countDocuments(after(state + "/", state)));
    }

    private static Document after(String position, Proposal.State state) {
        return new Document(ORDER, new Document("$gt", position).append("$lt", state + "/" + LAST));
    }

    @Override
    public List<Proposal> together(String name) {
        return found(new Document(TOGETHER, name), Integer.MAX_VALUE);
    }

    @Override
    public List<Proposal> lastTogether(int most) {
        return found(new Document(TOGETHER, new Document("$gt", "")), most);
    }

    private List<Proposal> found(Document filter, int most) {
        return proposals
                .find(filter)
                .sort(new Document(TOGETHER, -1))
                .limit(most)
                .batchSize(1000)
                .map(MongoProposals::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Proposal> openOf(Collection<String> prospectIds) {
        return proposals
                .find(about(prospectIds).append(STATE, Proposal.State.OPEN.name()))
                .batchSize(200)
                .map(MongoProposals::read)
                .into(new ArrayList<>());
    }

    @Override
    public void forget(List<String> prospectIds) {
        changes.delete(proposals, about(prospectIds));
    }

    private static Document about(Collection<String> prospectIds) {
        return new Document(PROSPECTS, new Document("$in", List.copyOf(prospectIds)));
    }

    private static Proposal read(Document document) {
        var decidedAt = document.getString(DECIDED_AT);
        return new Proposal(
                document.getString("_id"),
                document.getList(PROSPECTS, String.class),
                new BigDecimal(document.getString("probability")),
                document.getList("agrees", String.class),
                document.getList("contradicts", String.class),
                Instant.parse(document.getString("at")),
                Proposal.State.valueOf(document.getString(STATE)),
                decidedAt == null ? null : Instant.parse(decidedAt),
                document.getString("decidedBy"),
                document.getString(IMPORT),
                document.getString(TOGETHER),
                document.getString(MERGE));
    }
}
