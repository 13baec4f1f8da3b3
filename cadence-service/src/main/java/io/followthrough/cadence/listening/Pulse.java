package io.followthrough.cadence.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well a mailbox is heard, by the real clock.
 *
 * @param lookedAt when it last answered; null before that
 * @param heardAt when a message was last heard; null before the first
 * @param waiting messages that were not heard yet at the last look
 * @param clearedAt when a look last left none; null before the first
 */
public record Pulse(
        @Nullable Instant lookedAt,
        @Nullable Instant heardAt,
        long waiting,
        @Nullable Instant clearedAt) {

    public static final Pulse NONE = new Pulse(null, null, 0, null);
}
