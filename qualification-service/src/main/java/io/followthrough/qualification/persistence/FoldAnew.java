package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.domain.Prospect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the words of those anew whose words an older version folded, or did not, a piece at a time. Whoever is written in
 * between by somebody else has the new words by that: a lost race is work done.
 */
final class FoldAnew {

    /** Between two pieces: whoever waits for the store has the right of way. */
    static final Duration PAUSE = Duration.ofMillis(200);

    /** An older version may still be running beside this one. */
    private static final Duration WHEN_ALL_IS_DONE = Duration.ofHours(1);

    private static final int BATCH = 200;
    private static final Logger log = LoggerFactory.getLogger(FoldAnew.class);

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Prospect> prospects;
    private final Consumer<Collection<Prospect>> first;

    /** @param first is done with people before their words are kept anew; repeated after a crash */
    FoldAnew(
            MongoCollection<Document> collection,
            MongoAggregates<Prospect> prospects,
            Consumer<Collection<Prospect>> first) {
        this.collection = collection;
        this.prospects = prospects;
        this.first = first;
    }

    /** Does one piece. @return time until the next */
    Duration step() {
        var found = older(BATCH);
        if (!found.isEmpty()) {
            first.accept(found.stream()
                    .map(Aggregate::state)
                    .filter(Objects::nonNull)
                    .toList());
            prospects.save(found);
            log.info("folded the words of {} people anew", found.size());
        }
        return found.isEmpty() ? WHEN_ALL_IS_DONE : PAUSE;
    }

    /** Those without a number, then those with a smaller one: each is one look into the index. */
    private List<Aggregate<Prospect>> older(int most) {
        var found = read(new Document(ProspectFields.FOLDING, null), most);
        return found.isEmpty()
                ? read(new Document(ProspectFields.FOLDING, new Document("$lt", FoldedText.EDITION)), most)
                : found;
    }

    private List<Aggregate<Prospect>> read(Document filter, int most) {
        var found = new ArrayList<Aggregate<Prospect>>();
        for (var document :
                collection.find(MongoAggregates.readable(filter)).limit(most).batchSize(most)) {
            prospects.read(document).ifPresent(found::add);
        }
        return found;
    }
}
