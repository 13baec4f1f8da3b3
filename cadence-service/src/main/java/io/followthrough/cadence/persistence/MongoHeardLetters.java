package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.cadence.listening.HeardLetters;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** {@code {_id: mailbox and letter, mailbox, receivedAt}}. */
public final class MongoHeardLetters implements HeardLetters {

    private final MongoCollection<Document> collection;

    public MongoHeardLetters(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.ascending("mailbox", "receivedAt"));
    }

    @Override
    public boolean contains(String mailbox, String letterId) {
        return collection.find(eq("_id", id(mailbox, letterId))).first() != null;
    }

    @Override
    public void add(String mailbox, String letterId, Instant receivedAt) {
        var id = id(mailbox, letterId);
        collection.replaceOne(
                eq("_id", id),
                new Document("_id", id).append("mailbox", mailbox).append("receivedAt", Date.from(receivedAt)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void forgetBefore(String mailbox, Instant receivedAt) {
        collection.deleteMany(and(eq("mailbox", mailbox), lt("receivedAt", Date.from(receivedAt))));
    }

    private static String id(String mailbox, String letterId) {
        return mailbox + " " + letterId;
    }
}
