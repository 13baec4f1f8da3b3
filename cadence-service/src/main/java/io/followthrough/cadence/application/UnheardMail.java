package io.followthrough.cadence.application;

import java.time.Instant;

/**
 * A message in our mailbox that could not be read or heard. It is kept as it came, so that a person can read it.
 *
 * @param id the same for the same message
 * @param uid its number in the mailbox
 * @param receivedAt by the mail server's clock
 * @param reason why, in words
 * @param size of what is kept, in bytes; 0 if the server did not give the message
 */
public record UnheardMail(String id, String mailbox, long uid, Instant receivedAt, String reason, int size) {}
