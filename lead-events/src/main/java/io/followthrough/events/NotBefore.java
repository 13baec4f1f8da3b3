package io.followthrough.events;

import java.time.Instant;

/**
 * Until when a person is left in peace: "not before October", "we are closed until the 15th", or a meeting is booked. It holds
 * until that time has come, or until the same person asks for something else.
 *
 * @param until the first moment at which they may be contacted again; may lie behind
 * @param saidAt when it was said
 * @param factId of the capture or activity that says it
 * @param cause why
 */
public record NotBefore(Instant until, Instant saidAt, String factId, Cause cause) {

    public enum Cause {
        /** The person asked for it. */
        ASKED,
        /** They have booked a meeting, and speak with somebody then. */
        MEETING
    }
}
