package io.followthrough.cadence.domain.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed.
 *
 * @param place an address or a link; null if it is to be said
 */
public record Meeting(Instant at, int minutes, @Nullable String place) {

    public Instant end() {
        return at.plus(Duration.ofMinutes(minutes));
    }
}
