package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.cadence.application.StoppedSenders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** {@code {_id: sender, reason, since, until, refused: [{message, at}], takenAt}}: as many as there are domains that mail is sent from. */
public final class MongoStoppedSenders implements StoppedSenders {

    private static final String REFUSED = "refused";
    private static final String TAKEN_AT = "takenAt";
    private static final int MOST_REFUSED = 50;

    private final MongoCollection<Document> collection;

    public MongoStoppedSenders(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public void stop(Stop stop) {
        var lasting = find(stop.sender(), stop.since());
        collection.updateOne(
                eq("_id", stop.sender()),
                new Document(
                        "$set",
                        new Document("reason", lasting.map(Stop::reason).orElse(stop.reason()))
                                .append(
                                        "since",
                                        Date.from(lasting.map(Stop::since).orElse(stop.since())))
                                .append("until", Date.from(stop.until()))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Past> past(String sender) {
        return Optional.ofNullable(collection.find(eq("_id", sender)).first()).map(document -> {
            var refused = new HashMap<String, Instant>();
            document.getList(REFUSED, Document.class, List.of())
                    .forEach(one -> refused.put(
                            one.getString("message"), one.getDate("at").toInstant()));
            var takenAt = document.getDate(TAKEN_AT);
            return new Past(
                    document.getDate("until").toInstant(), refused, takenAt == null ? null : takenAt.toInstant());
        });
    }

    @Override
    public void refused(String sender, String messageId, Instant at) {
        var one = new Document("message", messageId).append("at", Date.from(at));
        collection.updateOne(
                eq("_id", sender), new Document("$pull", new Document(REFUSED, new Document("message", messageId))));
        collection.updateOne(
                eq("_id", sender),
                new Document(
                        "$push",
                        new Document(REFUSED, new Document("$each", List.of(one)).append("$slice", -MOST_REFUSED))));
    }

    @Override
    public void taken(String sender, Instant at) {
        collection.updateOne(eq("_id", sender), new Document("$set", new Document(TAKEN_AT, Date.from(at))));
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
    public boolean lift(String sender, Instant now) {
        return collection
                        .updateOne(
                                and(eq("_id", sender), gt("until", Date.from(now))),
                                new Document("$set", new Document("until", Date.from(now))))
                        .getMatchedCount()
                == 1;
    }

    private static Stop read(Document document) {
        return new Stop(
                document.getString("_id"),
                document.getString("reason"),
                document.getDate("since").toInstant(),
                document.getDate("until").toInstant());
    }
}
