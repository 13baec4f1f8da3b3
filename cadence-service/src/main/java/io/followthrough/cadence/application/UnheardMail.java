package io.followthrough.cadence.application;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in our mailbox that could not be read, or that nobody could be told of. It is kept as it came, so that a person
 * can read it.
 *
 * @param id the same for the same message
 * @param uid its number in the mailbox
 * @param receivedAt by the mail server's clock
 * @param reason why, in words
 * @param size of what is kept, in bytes; 0 if the server did not give the message
 * @param keptUntil when it is deleted at the latest
 * @param asks what it asks for the writer's data; null if nothing
 * @param dueBy when that is to be done, by the service's clock; null if nothing is asked
 */
public record UnheardMail(
        String id,
        String mailbox,
        long uid,
        Instant receivedAt,
        String reason,
        int size,
        Instant keptUntil,
        @Nullable PrivacyWish asks,
        @Nullable Instant dueBy) {

    /** Long enough to find the fault and to mend it, and to be overdue for two months where somebody asks for their data. */
    public static final Duration UNREADABLE_KEPT_FOR = Duration.ofDays(90);

    /** Personal data of somebody of whom we keep nothing: as long as it takes a person to read it, holidays included. */
    public static final Duration OF_STRANGERS_KEPT_FOR = Duration.ofDays(30);
}
