package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.followthrough.cadence.application.SentSubjects;
import io.followthrough.cadence.domain.listening.Subjects;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * {@code {_id: digest, keptUntil}} for each subject, which may name a person and so is not kept itself, and
 * {@code {_id: "since", at}}.
 */
public final class MongoSentSubjects implements SentSubjects {

    /** Nobody answers later. */
    private static final Duration KEPT_FOR = Duration.ofDays(800);

    private static final String SINCE = "since";
    private static final int REMEMBERED = 10_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final InstantSource clock;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    public MongoSentSubjects(MongoCollection<Document> collection, InstantSource clock) {
        this.collection = collection;
        this.clock = clock;
        // Deletes each subject when its time is over.
        collection.createIndex(Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        collection.updateOne(eq("_id", SINCE), Updates.setOnInsert("at", Date.from(clock.instant())), UPSERT);
    }

    @Override
    public void add(String subject) {
        var id = id(subject);
        if (written.contains(id)) {
            return;
        }
        collection.updateOne(
                eq("_id", id),
                Updates.set("keptUntil", Date.from(clock.instant().plus(KEPT_FOR))),
                UPSERT);
        if (written.size() >= REMEMBERED) {
            written.clear();
        }
        written.add(id);
    }

    @Override
    public boolean isSurelyAnother(String subject, Instant answered) {
        var since = collection.find(eq("_id", SINCE)).first();
        return since != null
                && !answered.isBefore(since.getDate("at").toInstant())
                && collection.find(eq("_id", id(subject))).first() == null;
    }

    private static String id(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Subjects.key(subject).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
