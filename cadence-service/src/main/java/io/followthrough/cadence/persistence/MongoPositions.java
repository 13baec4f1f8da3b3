package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.listening.Position;
import io.followthrough.cadence.listening.Positions;
import io.followthrough.cadence.listening.Pulse;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** {@code {_id: mailbox, holder, until, validity, uid, receivedAt, heardAt, lookedAt, waiting, clearedAt}}. */
public final class MongoPositions implements Positions {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public MongoPositions(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public boolean claim(String mailbox, String instance, Instant now, Instant until) {
        var free = and(eq("_id", mailbox), or(eq("holder", instance), lte("until", Date.from(now))));
        var taken = collection.updateOne(free, combine(set("holder", instance), set("until", Date.from(until))));
        return taken.getMatchedCount() == 1 || begin(mailbox, instance, until);
    }

    private boolean begin(String mailbox, String instance, Instant until) {
        try {
            collection.insertOne(
                    new Document("_id", mailbox).append("holder", instance).append("until", Date.from(until)));
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public Optional<Position> find(String mailbox) {
        return Optional.ofNullable(collection.find(eq("_id", mailbox)).first())
                .filter(document -> document.containsKey("uid"))
                .map(document -> new Position(
                        document.getLong("validity"),
                        document.getLong("uid"),
                        document.getDate("receivedAt").toInstant()));
    }

    @Override
    public void save(String mailbox, Position position, Instant heardAt) {
        collection.updateOne(
                eq("_id", mailbox),
                combine(
                        set("validity", position.validity()),
                        set("uid", position.uid()),
                        set("receivedAt", Date.from(position.receivedAt())),
                        set("heardAt", Date.from(heardAt))));
    }

    @Override
    public void looked(String mailbox, Instant at, int waiting) {
        var looked = combine(set("lookedAt", Date.from(at)), set("waiting", (long) waiting));
        collection.updateOne(
                eq("_id", mailbox), waiting == 0 ? combine(looked, set("clearedAt", Date.from(at))) : looked);
    }

    @Override
    public Pulse pulse(String mailbox) {
        var document = collection.find(eq("_id", mailbox)).first();
        if (document == null) {
            return Pulse.NONE;
        }
        var waiting = document.getLong("waiting");
        return new Pulse(
                instant(document.getDate("lookedAt")),
                instant(document.getDate("heardAt")),
                waiting == null ? 0 : waiting,
                instant(document.getDate("clearedAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
