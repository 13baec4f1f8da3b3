package io.followthrough.cadence.persistence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.application.RepCalendars;
import io.followthrough.cadence.domain.planning.Reservation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** One document per representative, {@code {_id, version, held: [text]}}; see {@link ReservationText}. */
public final class MongoRepCalendars implements RepCalendars {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public MongoRepCalendars(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        collection
                .find()
                .projection(new Document("version", 1))
                .batchSize(1000)
                .forEach(document -> versions.put(document.getString("_id"), document.getLong("version")));
        return versions;
    }

    @Override
    public Stored load(String repId) {
        var document = collection.find(new Document("_id", repId)).first();
        return document == null
                ? new Stored(0, Map.of())
                : new Stored(
                        document.getLong("version"),
                        document.getList("held", String.class).stream()
                                .map(ReservationText::read)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public boolean save(String repId, long version, Map<String, Reservation> reservations) {
        var document = new Document("_id", repId)
                .append("version", version + 1)
                .append(
                        "held",
                        reservations.entrySet().stream()
                                .map(held -> ReservationText.write(held.getKey(), held.getValue()))
                                .sorted()
                                .toList());
        if (version > 0) {
            var seen = new Document("_id", repId).append("version", version);
            return collection.replaceOne(seen, document).getMatchedCount() == 1;
        }
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }
}
