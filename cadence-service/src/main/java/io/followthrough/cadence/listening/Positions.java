package io.followthrough.cadence.listening;

import java.time.Instant;
import java.util.Optional;

/** How far each mailbox was heard, and which instance listens to it now. */
public interface Positions {

    /** @return whether this instance may listen until then; only one at a time does */
    boolean claim(String mailbox, String instance, Instant now, Instant until);

    Optional<Position> find(String mailbox);

    void save(String mailbox, Position position);
}
