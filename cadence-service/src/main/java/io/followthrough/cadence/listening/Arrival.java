package io.followthrough.cadence.listening;

import java.time.Instant;

/** What stands at one place of a folder. */
public sealed interface Arrival {

    Position position();

    /**
     * A message; a long one without what its files hold, a huge text up to half a megabyte.
     *
     * @param receivedAt by the mail server's clock, in whole seconds
     */
    record Whole(Position position, Instant receivedAt, byte[] raw) implements Arrival {}

    /** There is a message, but the server does not give it. */
    record Withheld(Position position, String reason) implements Arrival {}

    /** Deleted or moved by somebody else since we were told of it. */
    record Gone(Position position) implements Arrival {}
}
