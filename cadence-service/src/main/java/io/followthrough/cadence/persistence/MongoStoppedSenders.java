package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.cadence.application.StoppedSenders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** {@code {_id: sender, reason, since, until}}: as many as there are domains that mail is sent from. */
public final class MongoStoppedSenders implements StoppedSenders {

    private final MongoCollection<Document> collection;

    public MongoStoppedSenders(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void stop(Stop stop) {
        var lasting = find(stop.sender(), stop.since());
        collection.replaceOne(
                eq("_id", stop.sender()),
                new Document("_id", stop.sender())
                        .append("reason", lasting.map(Stop::reason).orElse(stop.reason()))
                        .append("since", Date.from(lasting.map(Stop::since).orElse(stop.since())))
                        .append("until", Date.from(stop.until())),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Stop> find(String sender, Instant now) {
        return Optional.ofNullable(collection
                        .find(and(eq("_id", sender), gt("until", Date.from(now))))
                        .first())
                .map(MongoStoppedSenders::read);
    }

    @Override
    public List<Stop> lasting(Instant now) {
        return collection
                .find(gt("until", Date.from(now)))
                .sort(Indexes.descending("since"))
                .map(MongoStoppedSenders::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean lift(String sender) {
        return collection.deleteOne(eq("_id", sender)).getDeletedCount() == 1;
    }

    private static Stop read(Document document) {
        return new Stop(
                document.getString("_id"),
                document.getString("reason"),
                document.getDate("since").toInstant(),
                document.getDate("until").toInstant());
    }
}
