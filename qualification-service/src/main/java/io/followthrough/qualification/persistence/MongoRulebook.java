package io.followthrough.qualification.persistence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.rulebook.RulesVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document per version: {@code {_id: 3, document, by, at}}. The unique {@code _id} settles who was first. */
final class MongoRulebook implements Rulebook {

    private static final int DUPLICATE_KEY = 11000;
    private static final Document NEWEST_FIRST = new Document("_id", -1);

    private final MongoCollection<Document> versions;
    private final Changes changes;

    MongoRulebook(MongoCollection<Document> versions, Changes changes) {
        this.versions = versions;
        this.changes = changes;
    }

    @Override
    public long newestVersion() {
        var newest = versions.find()
                .sort(NEWEST_FIRST)
                .limit(1)
                .projection(new Document("_id", 1))
                .first();
        return newest == null ? 0 : newest.getLong("_id");
    }

    @Override
    public Optional<RulesVersion> find(long version) {
        return Optional.ofNullable(versions.find(new Document("_id", version))
                .map(MongoRulebook::read)
                .first());
    }

    @Override
    public List<RulesVersion> history() {
        return versions.find().sort(NEWEST_FIRST).map(MongoRulebook::read).into(new ArrayList<>());
    }

    @Override
    public boolean add(RulesVersion next) {
        try {
            versions.insertOne(changes.marked(new Document("_id", next.version())
                    .append("document", next.document())
                    .append("by", next.by())
                    .append("at", next.at().toString())));
            changes.ring();
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    private static RulesVersion read(Document stored) {
        return new RulesVersion(
                stored.getLong("_id"),
                stored.getString("document"),
                stored.getString("by"),
                Instant.parse(stored.getString("at")));
    }
}
