package io.followthrough.qualification.domain;

import io.followthrough.events.Road;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The road and why.
 *
 * @param since time of the fact that led to it
 * @param reentryAt on the road of future interest: when to try again, always ahead; null only for whoever refused contact
 * @param lapsesAt on the road of current interest: when silence ends it; null when silence does not
 */
public record RoadPosition(
        Road road,
        String reason,
        Instant since,
        @Nullable Instant reentryAt,
        @Nullable Instant lapsesAt) {

    /** When time alone makes it another one; null: never. */
    public @Nullable Instant changesAt() {
        return reentryAt == null ? lapsesAt : reentryAt;
    }
}
