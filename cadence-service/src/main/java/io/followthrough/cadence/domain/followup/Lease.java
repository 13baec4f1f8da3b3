package io.followthrough.cadence.domain.followup;

import java.time.Instant;

/**
 * The right to send one e-mail.
 *
 * @param token of the holder; a result is written only by whoever still holds it
 * @param until after this it is unknown what became of it
 */
public record Lease(String token, Instant until) {}
