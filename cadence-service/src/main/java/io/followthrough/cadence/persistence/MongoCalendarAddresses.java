package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.followthrough.cadence.application.CalendarAddresses;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** {@code {_id: rep, address, givenAt}}. */
public final class MongoCalendarAddresses implements CalendarAddresses {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public MongoCalendarAddresses(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves the search for whose calendar a program asks.
        collection.createIndex(Indexes.ascending("address"), new IndexOptions().unique(true));
    }

    @Override
    public CalendarAddress give(String repId, CalendarAddress fresh) {
        return find(repId).orElseGet(() -> insert(repId, fresh));
    }

    private CalendarAddress insert(String repId, CalendarAddress fresh) {
        try {
            collection.insertOne(new Document("_id", repId)
                    .append("address", fresh.id())
                    .append("givenAt", Date.from(fresh.givenAt())));
            return fresh;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCode() == DUPLICATE_KEY) {
                return find(repId).orElse(fresh);
            }
            throw failed;
        }
    }

    private Optional<CalendarAddress> find(String repId) {
        return Optional.ofNullable(collection.find(eq("_id", repId)).first())
                .map(found -> new CalendarAddress(
                        found.getString("address"), found.getDate("givenAt").toInstant()));
    }

    @Override
    public Optional<String> repOf(String addressId) {
        return Optional.ofNullable(collection.find(eq("address", addressId)).first())
                .map(found -> found.getString("_id"));
    }

    @Override
    public void revoke(String repId) {
        collection.deleteOne(eq("_id", repId));
    }
}
