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
 * @param afterRefusal whether the person had asked not to be contacted, and turned to us all the same
 */
public record Message(
        String id,
        Instant at,
        @Nullable TouchChannel channel,
        String text,
        @Nullable Instant answeredAt,
        boolean afterRefusal) {

    Message(String id, Instant at, @Nullable TouchChannel channel, String text, @Nullable Instant answeredAt) {
        this(id, at, channel, text, answeredAt, false);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }

    Message answered(Instant when) {
        return isOpen() ? new Message(id, at, channel, text, when, afterRefusal) : this;
    }

    /** From somebody who wanted no contact then, or did. */
    Message afterRefusal(boolean refused) {
        return new Message(id, at, channel, text, answeredAt, refused);
    }
}
