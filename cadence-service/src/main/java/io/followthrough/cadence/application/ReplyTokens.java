package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.TouchId;
import java.util.Optional;

/** Reads what stands behind the plus of an address that we asked somebody to answer to. */
public interface ReplyTokens {

    /** Empty for anything that was not signed here. */
    Optional<TouchId> read(String token);
}
