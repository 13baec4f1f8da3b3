package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To a meeting, as it stands now; each revision is told to the person at most once.
 *
 * @param touch the contact in which it was agreed
 * @param sequence 0 for the first invitation, one more for each change (RFC 5545, section 3.8.7.4)
 * @param cancelled whether the meeting will not take place
 * @param told whether the person may have heard of an earlier revision
 * @param reason why it is not sent, or not known to be
 */
public record Invitation(
        TouchId touch,
        Meeting meeting,
        Instant bookedAt,
        int sequence,
        boolean cancelled,
        boolean told,
        State state,
        @Nullable String reason) {

    /** How far telling the person has come. */
    public enum State {
        WAITING,
        /** Handed over just now; if it stays so, a crash left it unknown whether it left: ask the person. */
        SENDING,
        SENT,
        UNCONFIRMED,
        REFUSED,
        /** Cancelled before anything was sent: nobody has to be told. */
        NOT_NEEDED;

        private boolean mayHaveLeft() {
            return this == SENDING || this == SENT || this == UNCONFIRMED;
        }
    }

    public static Invitation first(TouchId touch, Meeting meeting, Instant now) {
        return new Invitation(touch, meeting, now, 0, false, false, State.WAITING, null);
    }

    public Invitation to(State newState, @Nullable String newReason) {
        return new Invitation(touch, meeting, bookedAt, sequence, cancelled, told, newState, newReason);
    }

    public Invitation moved(Meeting newMeeting) {
        return revised(newMeeting, false);
    }

    public Invitation cancel() {
        return revised(meeting, true);
    }

    private Invitation revised(Meeting newMeeting, boolean nowCancelled) {
        return new Invitation(
                touch,
                newMeeting,
                bookedAt,
                sequence + 1,
                nowCancelled,
                told || state.mayHaveLeft(),
                State.WAITING,
                null);
    }

    /** Whether the person has to hear of it as it stands. */
    public boolean needsTelling() {
        return told || !cancelled;
    }
}
