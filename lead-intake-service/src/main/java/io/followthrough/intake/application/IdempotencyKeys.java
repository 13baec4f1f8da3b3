package io.followthrough.intake.application;

import java.time.Instant;
import java.util.Map;

/** Idempotency keys that were used and what with, for a while. */
public interface IdempotencyKeys {

    /**
     * Takes a key, or finds out what it was taken with.
     *
     * @param id the key together with whoever uses it
     * @param bodyHash of the call that wants it
     */
    Claim claim(String id, String bodyHash, Instant now);

    /**
     * The same for several keys at once.
     *
     * @param bodyHashes by the id of the key
     * @return what each was taken with, by the same ids
     */
    Map<String, Claim> claim(Map<String, String> bodyHashes, Instant now);

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
