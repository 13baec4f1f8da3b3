package io.followthrough.intake.application.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keyed hashes of what people are called on lists who asked to be erased. They name nobody. */
public interface ErasedKeys {

    /**
     * @param erasedAt when the person was erased
     * @param returnedAt when the person came back by themselves, perhaps before that; null: never
     */
    record ErasedKey(Instant erasedAt, @Nullable Instant returnedAt) {

        boolean isBack() {
            return returnedAt != null && returnedAt.isAfter(erasedAt);
        }
    }

    /** Those of the hashes that somebody was erased under. */
    Map<String, ErasedKey> find(Collection<String> hashes);

    /** The latest time counts, in whatever order they are told. */
    void erased(Collection<String> hashes, Instant at);

    /** The latest time counts, also before the erasure is told. */
    void returned(Collection<String> hashes, Instant at);
}
