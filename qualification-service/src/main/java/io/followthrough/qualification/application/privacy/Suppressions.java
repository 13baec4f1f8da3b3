package io.followthrough.qualification.application.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keyed hashes of the identifiers of people who were erased. They name nobody, and recognise whoever comes again. */
public interface Suppressions {

    /**
     * @param hash of an identifier
     * @param erasedAt what happened until then is never taken in again
     * @param optedOut wanted no contact: whatever comes later is not taken in either, unless by the person's own consent
     */
    record Suppression(String hash, Instant erasedAt, boolean optedOut) {}

    /** Those of the hashes that are suppressed. */
    Map<String, Suppression> find(Collection<String> hashes);

    /** Keeps each; an earlier opt-out of the same identifier is not forgotten. */
    void add(List<Suppression> suppressions);

    /** The person came back by their own consent: no longer opted out. */
    void lift(Collection<String> hashes);
}
