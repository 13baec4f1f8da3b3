package io.followthrough.cadence.domain.followup;

import io.followthrough.events.TouchChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person wrote, for a representative to answer.
 *
 * @param id of the activity or capture
 * @param channel by which it came; null if by a form
 * @param answeredAt null while nobody has; kept afterwards, so that the same message told again is not asked about again
 */
public record Message(
        String id,
        Instant at,
        @Nullable TouchChannel channel,
        String text,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }

    Message answered(Instant when) {
        return isOpen() ? new Message(id, at, channel, text, when) : this;
    }
}
