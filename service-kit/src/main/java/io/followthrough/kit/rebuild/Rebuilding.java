package io.followthrough.kit.rebuild;

import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.rebuild.Memory.Known;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns again from the topics what a lost store knew. */
public final class Rebuilding {

    /**
     * How far it is.
     *
     * @param records gone through so far
     * @param trouble why it ended early; it can be begun again
     */
    public record Progress(
            State state,
            long records,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Known known,
            @Nullable String trouble) {}

    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    private static final String BROKEN_OFF =
            "begun, and the service ended before it was done, or another instance is at it: begin again if none is";

    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

    private final KnownStore store;
    private final Memory memory;
    private final TopicHistory history;
    private final KeysAgain keys;
    private final AtomicBoolean running = new AtomicBoolean();
    private final InstantSource clock = InstantSource.system();
    private volatile Progress progress = new Progress(State.NEVER, 0, null, null, null, null);

    /** @param keys of what is sealed: they come before what they open */
    Rebuilding(KnownStore store, Memory memory, TopicHistory history, KeysAgain keys) {
        this.store = store;
        this.memory = memory;
        this.history = history;
        this.keys = keys;
    }

    public Progress progress() {
        return progress.state() == State.NEVER && store.isBeingRebuilt()
                ? new Progress(State.FAILED, 0, null, null, null, BROKEN_OFF)
                : progress;
    }

    /** Whether the topics lack what the store has heard, so that a rebuild would forget it. */
    boolean wouldForget() {
        return store.areTopicsOlder();
    }

    boolean isUnderAnotherSecret() {
        return store.isUnderAnotherSecret();
    }

    /** @return false if it runs already */
    public boolean begin() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        progress = new Progress(State.RUNNING, 0, clock.instant(), null, null, null);
        Thread.ofPlatform().name("rebuild").daemon().start(this::run);
        return true;
    }

    private void run() {
        try {
            store.rebuild(this::learn);
        } catch (RuntimeException failed) {
            log.error("what was known is not learnt again: begin again when the cause is mended", failed);
            progress = new Progress(
                    State.FAILED, progress.records(), progress.begunAt(), clock.instant(), null, failed.toString());
        } finally {
            running.set(false);
        }
    }

    private void learn() {
        log.info("learning again from {}", memory.topics());
        memory.forget();
        keys.read(history);
        history.read(memory.topics(), records -> {
            memory.hear(records.stream().map(RawRecord::of).toList());
            heard(records.size());
        });
        var known = memory.heardAll(this::heard);
        progress = new Progress(State.DONE, progress.records(), progress.begunAt(), clock.instant(), known, null);
        log.info("learnt again from {} records: {}", progress.records(), known);
    }

    private void heard(int more) {
        progress = new Progress(State.RUNNING, progress.records() + more, progress.begunAt(), null, null, null);
    }
}
