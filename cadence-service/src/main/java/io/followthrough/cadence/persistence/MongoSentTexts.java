package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.followthrough.cadence.application.SentTexts;
import io.followthrough.cadence.domain.listening.SentText;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** {@code {_id: messageId, sentences: digests of eight bytes each, keptUntil}} for each message. */
public final class MongoSentTexts implements SentTexts {

    /** Nobody answers later. */
    private static final Duration KEPT_FOR = Duration.ofDays(800);

    /** Whoever answers has one of these before the eyes. */
    private static final int NEWEST = 40;

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    public MongoSentTexts(MongoCollection<Document> collection, InstantSource clock) {
        this.collection = collection;
        this.clock = clock;
        // Deletes each message when its time is over.
        collection.createIndex(Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void add(String messageId, SentText text) {
        var bytes = ByteBuffer.allocate(text.digests().size() * Long.BYTES);
        text.digests().forEach(bytes::putLong);
        collection.updateOne(
                eq("_id", messageId),
                Updates.combine(
                        Updates.set("sentences", new Binary(bytes.array())),
                        Updates.set("keptUntil", Date.from(clock.instant().plus(KEPT_FOR)))),
                UPSERT);
    }

    @Override
    public SentText sentTo(Collection<String> prospectIds) {
        var digests = new HashSet<Long>();
        for (var prospectId : Set.copyOf(prospectIds)) {
            for (var sent : collection
                    .find(isTo(prospectId))
                    .sort(Indexes.descending("keptUntil"))
                    .limit(NEWEST)) {
                var bytes = ByteBuffer.wrap(sent.get("sentences", Binary.class).getData());
                while (bytes.hasRemaining()) {
                    digests.add(bytes.getLong());
                }
            }
        }
        return SentText.ofDigests(digests);
    }

    @Override
    public void forget(String prospectId) {
        collection.deleteMany(isTo(prospectId));
    }

    /** By the beginning of the id, which the index of ids serves. */
    private static Bson isTo(String prospectId) {
        return regex("_id", "^" + Pattern.quote(prospectId) + "\\.e\\d+s\\da\\d+[.@]");
    }
}
