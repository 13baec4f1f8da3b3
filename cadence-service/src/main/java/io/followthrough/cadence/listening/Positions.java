package io.followthrough.cadence.listening;

import java.time.Instant;
import java.util.Optional;

/** How far each mailbox was heard, and which instance listens to it now. */
public interface Positions {

    /** @return whether this instance may listen until then; only one at a time does */
    boolean claim(String mailbox, String instance, Instant now, Instant until);

    Optional<Position> find(String mailbox);

    /** @param heardAt by the real clock */
    void save(String mailbox, Position position, Instant heardAt);

    /** The mailbox answered. */
    void looked(String mailbox, Instant at, int waiting);

    Pulse pulse(String mailbox);
}
