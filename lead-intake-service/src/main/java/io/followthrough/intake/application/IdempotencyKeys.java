package io.followthrough.intake.application;

import java.time.Instant;

/** Idempotency keys that were used and what with, for a while. */
public interface IdempotencyKeys {

    /**
     * Takes a key, or finds out what it was taken with.
     *
     * @param id the key together with whoever uses it
     * @param bodyHash of the call that wants it
     */
    Claim claim(String id, String bodyHash, Instant now);

    /** The events of the call are in Kafka, so a repetition need not send them again. */
    void published(Claim claim);

    /** Deletes what has expired and says how many. */
    long sweep(Instant now);

    /**
     * What a key was taken with.
     *
     * @param bodyHash of the call that came first
     * @param firstSeenAt when that call came
     * @param published whether all of its events are known to be in Kafka
     */
    record Claim(String id, String bodyHash, Instant firstSeenAt, boolean published) {}
}
