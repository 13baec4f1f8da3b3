package io.followthrough.kit.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store is the one that this service has worked with. An emptied one looks like a new one, and everything would be
 * done again; one restored from an old copy knows nothing of what came since, and nobody would tell it. So the service stands
 * still, is not ready and says what helps, until it has learnt again what it knew.
 */
public final class KnownStore {

    private enum Answer {
        KNOWN,
        REBUILDING,
        OLDER,
        /** Not written into the store: it is whole, and well again with its own secret. */
        ANOTHER_SECRET,
        LOST
    }

    private static final Logger log = LoggerFactory.getLogger(KnownStore.class);
    private static final String MARK = "known";
    private static final String STATE = "state";
    private static final String TOPICS_OLDER = "topicsOlder";
    private static final String OTHER_SECRET = "followthrough.privacy.secret (FOLLOWTHROUGH_PRIVACY_SECRET, without it"
            + " FOLLOWTHROUGH_TOKENS_SECRET) is not the one that this store was written with: set it back; under another one nobody"
            + " who was erased is recognised, and nothing that is sealed is opened";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final MongoDatabase store;
    private final MongoCollection<Document> marks;
    private final StoreWatch watch;
    private final BooleanSupplier hasTold;
    private final @Nullable HeardOffsets heard;
    private final BooleanSupplier isAnotherSecret;
    private final ReadWriteLock work = new ReentrantReadWriteLock(true);
    private volatile boolean told;
    private volatile boolean said;
    private volatile boolean topicsCompared;
    private volatile Answer answer = Answer.LOST;
    private volatile long askedAt = System.nanoTime() - LOOK_AGAIN.toNanos();

    /**
     * @param hasTold whether this service has ever told anything
     * @param heard tells an old store, and old topics; null looks for neither
     * @param isAnotherSecret whether the secret is not that of the store
     */
    KnownStore(
            MongoDatabase store,
            StoreWatch watch,
            BooleanSupplier hasTold,
            @Nullable HeardOffsets heard,
            BooleanSupplier isAnotherSecret) {
        this.isAnotherSecret = isAnotherSecret;
        this.heard = heard;
        this.store = store;
        this.marks = store.getCollection("service");
        this.watch = watch;
        this.hasTold = hasTold;
    }

    /** Whether it may be worked with; asks the store at most once a second. */
    public boolean isKnown() {
        if (System.nanoTime() - askedAt >= LOOK_AGAIN.toNanos()) {
            look();
        }
        return answer == Answer.KNOWN;
    }

    /**
     * What is done with messages, but not while the store is not known: not even a letter is read then.
     *
     * @param <T> of messages
     */
    public <T> Consumer<T> gated(Consumer<T> handler) {
        return message -> {
            if (!isKnown()) {
                throw new EnvironmentDownException(whyNot(), null);
            }
            handler.accept(message);
        };
    }

    /**
     * Work that must not meet a store without memory, and that a rebuild waits for.
     *
     * @throws EnvironmentDownException while the store is not known; it can be tried again
     */
    public void work(Runnable work) {
        this.work.readLock().lock();
        try {
            if (!isKnown()) {
                throw new EnvironmentDownException(whyNot(), null);
            }
            work.run();
        } finally {
            this.work.readLock().unlock();
        }
    }

    /** Why it may not be worked with, and what helps. */
    public String whyNot() {
        return switch (answer) {
            case LOST -> watch.whatIsWrong();
            case OLDER -> watch.whatIsOld();
            case ANOTHER_SECRET -> OTHER_SECRET;
            case KNOWN, REBUILDING ->
                "what was known is being learnt again, or that ended early: GET /v1/rebuild tells";
        };
    }

    /** Nobody works, here or in another instance, while this runs; if it fails, nobody does until it is done again. */
    void rebuild(Runnable rebuild) {
        mark(Answer.REBUILDING);
        LockSupport.parkNanos(LOOK_AGAIN.multipliedBy(2).toNanos()); // so that other instances have looked
        work.writeLock().lock();
        try {
            look();
            rebuild.run();
            if (heard != null) {
                heard.takeOver();
            }
            mark(Answer.KNOWN);
            look();
        } finally {
            work.writeLock().unlock();
        }
    }

    private synchronized void look() {
        var mark = marks.find(new Document("_id", MARK)).first();
        if (isAnotherSecret.getAsBoolean()) {
            answer = Answer.ANOTHER_SECRET;
        } else if (mark != null) {
            answer = Answer.valueOf(mark.getString(STATE));
            if (answer == Answer.KNOWN && heard != null) {
                compare(heard);
            }
        } else if (isNew()) {
            mark(Answer.KNOWN);
            answer = Answer.KNOWN;
        } else {
            answer = Answer.LOST;
        }
        askedAt = System.nanoTime();
        var isWrong = answer != Answer.KNOWN && answer != Answer.REBUILDING;
        if (isWrong && !said) {
            log.error(whyNot());
        }
        said = isWrong;
    }

    private void compare(HeardOffsets heard) {
        if (heard.isOlder()) {
            mark(Answer.OLDER);
            answer = Answer.OLDER;
        } else if (!topicsCompared) {
            if (heard.isAheadOfTopics()) {
                marks.updateOne(new Document("_id", MARK), new Document("$set", new Document(TOPICS_OLDER, true)));
                log.error(
                        "the topics end before what this store has heard, as those of a broker restored from an older copy:"
                                + " what they lack is counted nowhere, and a rebuild would forget it");
            }
            topicsCompared = true;
        }
    }

    /** Whether topics were found to lack what this store has heard: a rebuild would forget it. */
    boolean areTopicsOlder() {
        var mark = marks.find(new Document("_id", MARK)).first();
        return mark != null && mark.getBoolean(TOPICS_OLDER, false);
    }

    /** Whether another secret than the store's is set, under which nothing must be learnt. */
    boolean isUnderAnotherSecret() {
        return isAnotherSecret.getAsBoolean();
    }

    /** Whether a rebuild was begun, here or elsewhere, and is not done. */
    boolean isBeingRebuilt() {
        var mark = marks.find(new Document("_id", MARK)).first();
        return mark != null && Answer.REBUILDING.name().equals(mark.getString(STATE));
    }

    /** Or of a version that left no mark. */
    private boolean isNew() {
        told = told || hasTold.getAsBoolean();
        return !told || store.getCollection(watch.collection()).find().limit(1).first() != null;
    }

    private void mark(Answer state) {
        marks.replaceOne(
                new Document("_id", MARK),
                new Document("_id", MARK).append(STATE, state.name()),
                new ReplaceOptions().upsert(true));
    }
}
