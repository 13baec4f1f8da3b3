package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.application.SentMails;
import java.time.LocalDate;
import org.bson.Document;

/** {@code {_id: "ben@sales.example 2026-03-02", sent}}: one small document for each sender and day. */
public final class MongoSentMails implements SentMails {

    private final MongoCollection<Document> collection;

    public MongoSentMails(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public boolean take(String sender, LocalDate day, int limit) {
        return limit > 0 && (counted(sender, day, limit) || isFirst(sender, day) || counted(sender, day, limit));
    }

    private boolean counted(String sender, LocalDate day, int limit) {
        return collection
                        .updateOne(and(eq("_id", id(sender, day)), lt("sent", limit)), inc("sent", 1))
                        .getModifiedCount()
                == 1;
    }

    /** False if there is a count already: it is full, or somebody else was faster. */
    private boolean isFirst(String sender, LocalDate day) {
        try {
            collection.insertOne(new Document("_id", id(sender, day)).append("sent", 1));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void giveBack(String sender, LocalDate day) {
        collection.updateOne(and(eq("_id", id(sender, day)), gt("sent", 0)), inc("sent", -1));
    }

    private static String id(String sender, LocalDate day) {
        return sender + " " + day;
    }
}
