package io.followthrough.qualification.application.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keyed hashes of the identifiers of people who were erased. They name nobody, and recognise whoever comes again. */
public interface Suppressions {

    /**
     * @param hash of an identifier
     * @param erasedAt what happened until then is never taken in again
     * @param optedOut wanted no contact: whatever comes later is not taken in either, unless by the person's own consent
     * @param returnedAt when the person came back by themselves; null: has not, and no list brings them back
     * @param with further hashes of the same person, for which a refusal under this one holds as well
     */
    record Suppression(
            String hash,
            Instant erasedAt,
            boolean optedOut,
            @Nullable Instant returnedAt,
            List<String> with) {

        public Suppression(String hash, Instant erasedAt, boolean optedOut) {
            this(hash, erasedAt, optedOut, null, List.of());
        }

        Suppression liftedAt(Instant at) {
            return new Suppression(hash, erasedAt, false, at, with);
        }

        Suppression refused() {
            return new Suppression(hash, erasedAt, true, returnedAt, with);
        }
    }

    /** Those of the hashes that are suppressed. */
    Map<String, Suppression> find(Collection<String> hashes);

    /** Keeps each, also of somebody who had come back; an earlier opt-out of the same identifier is not forgotten. */
    void add(List<Suppression> suppressions);

    /** Whoever has not come back wants no contact: from now on that takes fresh consent of their own. */
    void refuse(Collection<String> hashes);

    /** The person came back by themselves: no longer opted out, and lists may tell of them again. */
    void lift(Collection<String> hashes, Instant returnedAt);
}
