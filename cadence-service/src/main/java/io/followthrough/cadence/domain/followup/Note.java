package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down about the person.
 *
 * @param until the end of the meeting that it calls off; null: none
 */
public record Note(
        ActivityKind kind,
        Instant at,
        @Nullable String repId,
        String text,
        @Nullable Instant until) {

    /** Of no meeting. */
    public Note(ActivityKind kind, Instant at, @Nullable String repId, String text) {
        this(kind, at, repId, text, null);
    }

    /** Whether a meeting that was booked before ends by it. */
    boolean callsOff(Instant end, Instant bookedAt) {
        return kind == ActivityKind.NOTE_TAKEN && end.equals(until) && !at.isBefore(bookedAt);
    }
}
