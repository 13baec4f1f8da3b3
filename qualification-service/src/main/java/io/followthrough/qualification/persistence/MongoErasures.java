package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.privacy.Erasures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** One document per erasure under way: {@code {_id, prospects, apart, identifiers, listKeys, optedOut, at, begun}}; few at any time. */
final class MongoErasures implements Erasures {

    private static final int MOST_AT_ONCE = 100;

    private final MongoCollection<Document> erasures;
    private final Changes changes;

    MongoErasures(MongoCollection<Document> erasures, Changes changes) {
        this.erasures = erasures;
        this.changes = changes;
    }

    @Override
    public void begin(Erasure erasure) {
        var document = new Document("_id", erasure.erasureId())
                .append("prospects", erasure.prospectIds())
                .append("apart", erasure.apart())
                .append("identifiers", erasure.identifiers())
                .append("listKeys", erasure.listKeys())
                .append("optedOut", erasure.optedOut())
                .append("at", erasure.at().toString())
                .append("begun", new Date());
        erasures.replaceOne(id(erasure), changes.marked(document), new ReplaceOptions().upsert(true));
        changes.ring();
    }

    @Override
    public void completeAfter(Erasure erasure, Duration age) {
        var old = new Date(System.currentTimeMillis() - age.toMillis());
        changes.delete(erasures, id(erasure).append("begun", new Document("$lt", old)));
    }

    @Override
    public List<Erasure> unfinished() {
        return erasures.find()
                .limit(MOST_AT_ONCE)
                .batchSize(MOST_AT_ONCE)
                .map(document -> new Erasure(
                        document.getString("_id"),
                        document.getList("prospects", String.class),
                        document.getList("apart", String.class, List.of()), // absent in what an older version began
                        document.getList("identifiers", String.class),
                        document.getList("listKeys", String.class, List.of()), // likewise
                        document.getBoolean("optedOut"),
                        Instant.parse(document.getString("at"))))
                .into(new ArrayList<>());
    }

    private static Document id(Erasure erasure) {
        return new Document("_id", erasure.erasureId());
    }
}
