package io.followthrough.cadence.persistence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.application.RepCalendars;
import io.followthrough.cadence.domain.planning.Reservation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** One document per representative, {@code {_id, version, rep, held: [text], checked}}; see {@link ReservationText}. */
public final class MongoRepCalendars implements RepCalendars {

    private static final int DUPLICATE_KEY = 11000;

    private static final String REP = "rep";
    private static final String CHECKED = "checked";

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
                ? new Stored(0, 0, Map.of())
                : new Stored(
                        document.getLong("version"),
                        document.getInteger(REP, 0),
                        document.getList("held", String.class).stream()
                                .map(ReservationText::read)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public boolean save(String repId, long version, int repVersion, Map<String, Reservation> reservations) {
        var changed = new Document("version", version + 1)
                .append(REP, repVersion)
                .append(
                        "held",
                        reservations.entrySet().stream()
                                .map(held -> ReservationText.write(held.getKey(), held.getValue()))
                                .sorted()
                                .toList());
        if (version > 0) {
            var seen = new Document("_id", repId).append("version", version);
            return collection.updateOne(seen, new Document("$set", changed)).getMatchedCount() == 1;
        }
        try {
            collection.insertOne(changed.append("_id", repId));
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public Map<String, Integer> promisesChecked() {
        var checked = new HashMap<String, Integer>();
        collection
                .find()
                .projection(new Document(CHECKED, 1))
                .batchSize(1000)
                .forEach(document -> checked.put(document.getString("_id"), document.getInteger(CHECKED, 0)));
        return checked;
    }

    @Override
    public void promisesChecked(String repId, int repVersion) {
        collection.updateOne(new Document("_id", repId), new Document("$max", new Document(CHECKED, repVersion)));
    }
}
