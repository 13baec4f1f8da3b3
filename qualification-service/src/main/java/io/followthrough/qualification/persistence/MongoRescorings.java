package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.qualification.application.rulebook.Rescorings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** One document per version of the rules. An instance that was slower finds another {@code done} and changes nothing. */
final class MongoRescorings implements Rescorings {

    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String DONE = "done";

    private final MongoCollection<Document> rescorings;

    MongoRescorings(MongoCollection<Document> rescorings) {
        this.rescorings = rescorings;
    }

    @Override
    public Optional<Rescoring> find(long version) {
        return Optional.ofNullable(find(List.of(version)).get(version));
    }

    @Override
    public Map<Long, Rescoring> find(Collection<Long> versions) {
        var found = new HashMap<Long, Rescoring>();
        rescorings
                .find(new Document(ID, new Document("$in", List.copyOf(versions))))
                .forEach(stored -> found.put(stored.getLong(ID), read(stored)));
        return found;
    }

    @Override
    public void begin(Rescoring rescoring) {
        rescorings.updateOne(
                new Document(ID, rescoring.version()),
                new Document("$setOnInsert", fields(rescoring)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public boolean advance(Rescoring from, Rescoring to) {
        var unchanged = new Document(ID, from.version())
                .append(STATE, State.RUNNING.name())
                .append("lastId", from.lastId())
                .append(DONE, from.done());
        return rescorings.updateOne(unchanged, new Document("$set", fields(to))).getMatchedCount() == 1;
    }

    @Override
    public void supersede(long before) {
        rescorings.updateMany(
                new Document(ID, new Document("$lt", before)).append(STATE, State.RUNNING.name()),
                new Document("$set", new Document(STATE, State.SUPERSEDED.name())));
    }

    private static Document fields(Rescoring rescoring) {
        return new Document(STATE, rescoring.state().name())
                .append("lastId", rescoring.lastId())
                .append("total", rescoring.total())
                .append(DONE, rescoring.done())
                .append("told", rescoring.told());
    }

    private static Rescoring read(Document stored) {
        return new Rescoring(
                stored.getLong(ID),
                State.valueOf(stored.getString(STATE)),
                stored.getString("lastId"),
                stored.getLong("total"),
                stored.getLong(DONE),
                stored.getLong("told"));
    }
}
