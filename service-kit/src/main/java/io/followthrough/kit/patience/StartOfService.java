package io.followthrough.kit.patience;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.followthrough.kit.life.AwaitedPart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Until a service has started, the thread that starts it waits for a store that falls silent, as it waits for one that is
 * not there yet: what it does then (indexes, what is shipped) can be done again, and ending would only mean being started
 * again. Whatever else the store answers ends the start as before.
 */
public final class StartOfService {

    private static final Logger log = LoggerFactory.getLogger(StartOfService.class);

    private final String store;
    private final AwaitedPart.Attempt signOfLife;
    private volatile @Nullable Thread starting = Thread.currentThread();

    /**
     * To be made by the thread that starts the service.
     *
     * @param store with where it is looked for, and the setting that says so
     * @param signOfLife whatever the store answers to when it is there
     */
    public StartOfService(String store, AwaitedPart.Attempt signOfLife) {
        this.store = store;
        this.signOfLife = signOfLife;
    }

    /** Comes back once the store answers. */
    public void awaitStore() {
        AwaitedPart.await(store, signOfLife);
    }

    /** From now on whoever works with the store sees to its failures himself. */
    public void done() {
        starting = null;
    }

    boolean isUnderWay() {
        return Thread.currentThread() == starting;
    }

    /** What may be done again. */
    interface Operation {
        @Nullable
        Object call() throws Throwable;
    }

    @Nullable
    Object patiently(Operation operation) throws Throwable {
        while (true) {
            try {
                return operation.call();
            } catch (MongoException failure) {
                if (!isSilence(failure)) {
                    throw failure;
                }
                log.warn(
                        "the store has fallen silent during the start: {}",
                        failure.getClass().getSimpleName());
                awaitStore();
            }
        }
    }

    private static boolean isSilence(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }
}
