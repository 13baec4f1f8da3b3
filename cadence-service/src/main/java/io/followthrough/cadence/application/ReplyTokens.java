package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.TouchId;
import java.util.Optional;

/** Reads what stands behind the plus of an address that we asked somebody to answer to. */
public interface ReplyTokens {

    /** Empty for anything that was not signed here. */
    Optional<TouchId> read(String token);

    /** Whether it is the address that we ask people to answer to, with or without anything behind a plus. */
    boolean isOurs(String address);
}
