package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.application.referral.ReferralLedger;
import io.followthrough.qualification.domain.referral.Referral;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One aggregate per person who was recommended. {@code referrers} holds the prospect ids and hashes of all who were named. */
final class MongoReferralLedger implements ReferralLedger {

    private static final String REFERRERS = "referrers";
    private static final String LISTED = "listed";

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Referral> aggregates;
    private final Changes changes;

    MongoReferralLedger(MongoCollection<Document> collection, Changes changes) {
        this.collection = collection;
        this.changes = changes;
        this.aggregates = new MongoAggregates<>(collection, Referral.class, MongoReferralLedger::fields, changes);
        collection.createIndex(
                new Document(REFERRERS, 1), new IndexOptions().sparse(true).name("referrals-by-a-referrer"));
        collection.createIndex(
                new Document(LISTED, 1), new IndexOptions().sparse(true).name("referrals-in-order"));
    }

    private static Document fields(Referral referral) {
        var referrers = new TreeSet<String>();
        referral.tellings().forEach(telling -> {
            var named = telling.referrer() == null ? telling.referrerHash() : telling.referrer();
            if (named != null) {
                referrers.add(named);
            }
        });
        var fields = new Document();
        if (referral.movedTo() == null) {
            fields.append(LISTED, referral.referred()).append(REFERRERS, List.copyOf(referrers));
        }
        return fields;
    }

    @Override
    public Aggregates<Referral> aggregates() {
        return aggregates;
    }

    @Override
    public List<Referral> of(Collection<String> referred) {
        return referred.isEmpty()
                ? List.of()
                : aggregates.load(referred).values().stream()
                        .map(aggregate -> Objects.requireNonNull(aggregate.state()))
                        .toList();
    }

    @Override
    public Set<String> knownAmong(Collection<String> names) {
        var known = new HashSet<String>();
        if (!names.isEmpty()) {
            collection
                    .find(in("_id", names))
                    .projection(new Document("_id", 1))
                    .batchSize(1000)
                    .forEach(document -> known.add(document.getString("_id")));
            collection
                    .find(in(REFERRERS, names))
                    .projection(new Document(REFERRERS, 1))
                    .batchSize(1000)
                    .forEach(document -> known.addAll(document.getList(REFERRERS, String.class)));
        }
        return known;
    }

    @Override
    public Set<String> namingReferrer(Collection<String> referrers) {
        var found = new HashSet<String>();
        if (!referrers.isEmpty()) {
            collection
                    .find(in(REFERRERS, referrers))
                    .projection(new Document("_id", 1))
                    .batchSize(1000)
                    .forEach(document -> found.add(document.getString("_id")));
        }
        return found;
    }

    @Override
    public Listing list(Collection<String> referrers, Collection<String> referred, int limit, @Nullable String cursor) {
        var filter = new Document();
        if (!referrers.isEmpty()) {
            filter.putAll(in(REFERRERS, referrers));
        }
        if (!referred.isEmpty()) {
            filter.putAll(in("_id", referred));
        }
        var total = collection.countDocuments(new Document(filter).append(LISTED, new Document("$gt", "")));
        filter.append(LISTED, new Document("$gt", cursor == null ? "" : cursor));
        var found = new ArrayList<Referral>();
        try (var walk = collection
                .find(filter)
                .sort(new Document(LISTED, 1))
                .batchSize(limit + 1)
                .iterator()) {
            while (walk.hasNext() && found.size() <= limit) {
                aggregates.read(walk.next()).map(Aggregate::state).ifPresent(found::add);
            }
        }
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Listing(
                List.copyOf(page), found.size() > limit ? page.getLast().referred() : null, total);
    }

    @Override
    public void forget(List<String> prospectIds) {
        changes.delete(collection, in("_id", prospectIds));
    }

    private static Document in(String field, Collection<String> values) {
        return new Document(field, new Document("$in", List.copyOf(values)));
    }
}
