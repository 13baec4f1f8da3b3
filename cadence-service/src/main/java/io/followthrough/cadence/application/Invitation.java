package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To a meeting; sent at most once.
 *
 * @param touch the contact in which it was agreed
 * @param reason why it is not sent, or not known to be
 */
public record Invitation(
        TouchId touch,
        Meeting meeting,
        Instant bookedAt,
        State state,
        @Nullable String reason) {

    /** How far it has come. */
    public enum State {
        WAITING,
        /** Handed over just now; if it stays so, a crash left it unknown whether it left: ask the person. */
        SENDING,
        SENT,
        UNCONFIRMED,
        REFUSED
    }
}
