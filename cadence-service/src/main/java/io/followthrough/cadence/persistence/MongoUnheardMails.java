package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.cadence.application.UnheardMail;
import io.followthrough.cadence.application.UnheardMails;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;

/** {@code {_id, mailbox, uid, receivedAt, reason, size, keptUntil, raw}}. */
public final class MongoUnheardMails implements UnheardMails {

    private final MongoCollection<Document> collection;

    public MongoUnheardMails(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves the list, and deletes what was kept before each message had its own time.
        collection.createIndex(
                Indexes.descending("receivedAt"),
                new IndexOptions().expireAfter(UnheardMail.UNREADABLE_KEPT_FOR.toDays(), TimeUnit.DAYS));
        // Deletes each message when its time is over.
        collection.createIndex(Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void keep(UnheardMail mail, byte[] raw) {
        collection.replaceOne(
                eq("_id", mail.id()),
                new Document("_id", mail.id())
                        .append("mailbox", mail.mailbox())
                        .append("uid", mail.uid())
                        .append("receivedAt", Date.from(mail.receivedAt()))
                        .append("reason", mail.reason())
                        .append("size", mail.size())
                        .append("keptUntil", Date.from(mail.keptUntil()))
                        .append("raw", new Binary(raw)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<UnheardMail> newest(int skipped, int most) {
        return collection
                .find()
                .projection(exclude("raw"))
                .sort(Indexes.descending("receivedAt"))
                .skip(skipped)
                .limit(most)
                .map(MongoUnheardMails::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count() {
        return collection.countDocuments();
    }

    @Override
    public Optional<byte[]> raw(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first())
                .map(document -> document.get("raw", Binary.class).getData());
    }

    @Override
    public boolean remove(String id) {
        return collection.deleteOne(eq("_id", id)).getDeletedCount() == 1;
    }

    private static UnheardMail read(Document document) {
        var receivedAt = document.getDate("receivedAt").toInstant();
        var keptUntil = document.getDate("keptUntil");
        return new UnheardMail(
                document.getString("_id"),
                document.getString("mailbox"),
                document.getLong("uid"),
                receivedAt,
                document.getString("reason"),
                document.getInteger("size"),
                keptUntil == null ? receivedAt.plus(UnheardMail.UNREADABLE_KEPT_FOR) : keptUntil.toInstant());
    }
}
