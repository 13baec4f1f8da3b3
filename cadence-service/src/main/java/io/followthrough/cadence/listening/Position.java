package io.followthrough.cadence.listening;

import java.time.Instant;

/**
 * How far a folder was heard.
 *
 * @param validity of the numbers (RFC 9051, UIDVALIDITY); when it changes, they mean something else
 * @param uid of the last message that was heard
 * @param receivedAt when that one arrived, by the mail server's clock
 */
public record Position(long validity, long uid, Instant receivedAt) {

    /** The same message, whatever is said of when it arrived. */
    boolean isAt(Position other) {
        return validity == other.validity && uid == other.uid;
    }
}
