package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.cadence.application.PrivacyWish;
import io.followthrough.cadence.application.UnheardMail;
import io.followthrough.cadence.application.UnheardMails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;

/** {@code {_id, mailbox, uid, receivedAt, reason, size, keptUntil, asks, dueBy, raw}}. */
public final class MongoUnheardMails implements UnheardMails {

    private static final String DUE_BY = "dueBy";

    private final MongoCollection<Document> collection;

    public MongoUnheardMails(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves the list, and deletes what was kept before each message had its own time.
        collection.createIndex(
                Indexes.descending("receivedAt"),
                new IndexOptions().expireAfter(UnheardMail.UNREADABLE_KEPT_FOR.toDays(), TimeUnit.DAYS));
        // Deletes each message when its time is over.
        collection.createIndex(Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        // Counts requests for the writer's data, and those that are overdue.
        collection.createIndex(Indexes.ascending(DUE_BY), new IndexOptions().sparse(true));
    }

    @Override
    public void keep(UnheardMail mail, byte[] raw) {
        var document = new Document("_id", mail.id())
                .append("mailbox", mail.mailbox())
                .append("uid", mail.uid())
                .append("receivedAt", Date.from(mail.receivedAt()))
                .append("reason", mail.reason())
                .append("size", mail.size())
                .append("keptUntil", Date.from(mail.keptUntil()))
                .append("raw", new Binary(raw));
        var dueBy = mail.dueBy();
        if (mail.asks() != null && dueBy != null) {
            document.append("asks", mail.asks().name()).append(DUE_BY, Date.from(dueBy));
        }
        collection.replaceOne(eq("_id", mail.id()), document, new ReplaceOptions().upsert(true));
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
    public long countAsking() {
        return collection.countDocuments(exists(DUE_BY));
    }

    @Override
    public long countOverdue(Instant now) {
        return collection.countDocuments(lt(DUE_BY, Date.from(now)));
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
        var asks = document.getString("asks");
        var dueBy = document.getDate(DUE_BY);
        return new UnheardMail(
                document.getString("_id"),
                document.getString("mailbox"),
                document.getLong("uid"),
                receivedAt,
                document.getString("reason"),
                document.getInteger("size"),
                keptUntil == null ? receivedAt.plus(UnheardMail.UNREADABLE_KEPT_FOR) : keptUntil.toInstant(),
                asks == null ? null : PrivacyWish.valueOf(asks),
                dueBy == null ? null : dueBy.toInstant());
    }
}
