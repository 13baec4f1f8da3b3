package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The {@code $match}, {@code $sort} and {@code $limit} that an aggregation begins with. The server runs every stage over
 * the whole collection; the collection reads them from here, so that an index can answer them. The server runs them
 * again over what is left, which changes nothing: that is why a {@code $skip} is only counted into the limit.
 *
 * @param limit how many documents are enough, 0 being all
 */
record LeadingStages(Document match, @Nullable Document sort, int limit) {

    private static final LeadingStages NONE = new LeadingStages(new Document(), null, 0);
    private static final ScopedValue<AtomicReference<@Nullable Pending>> PENDING = ScopedValue.newInstance();

    /** Stages that wait for the collection they are for to be read. */
    private record Pending(StoredCollection collection, LeadingStages stages) {}

    static LeadingStages of(List<?> pipeline) {
        var match = new Document();
        Document sort = null;
        int skip = 0;
        for (var stage : pipeline) {
            if (!(stage instanceof Document document) || document.size() != 1) {
                break;
            }
            if (document.get("$match") instanceof Document query && match.isEmpty() && sort == null && skip == 0) {
                match = query;
            } else if (document.get("$sort") instanceof Document order && sort == null && skip == 0) {
                sort = order;
            } else if (document.get("$skip") instanceof Number number && skip == 0) {
                skip = number.intValue();
            } else if (document.get("$limit") instanceof Number number) {
                return new LeadingStages(match, sort, number.intValue() + skip);
            } else {
                break;
            }
        }
        return new LeadingStages(match, sort, 0);
    }

    /** Runs an aggregation whose first look at {@code collection} needs only what these stages leave of it. */
    <T> T during(StoredCollection collection, Supplier<T> aggregation) {
        return ScopedValue.where(PENDING, new AtomicReference<>(new Pending(collection, this)))
                .call(aggregation::get);
    }

    /** The stages for a collection that is read now, once: a later {@code $lookup} in it needs all of it. */
    static LeadingStages takeFor(StoredCollection collection) {
        if (!PENDING.isBound()) {
            return NONE;
        }
        var pending = PENDING.get().getAndSet(null);
        return pending != null && pending.collection() == collection ? pending.stages() : NONE;
    }
}
