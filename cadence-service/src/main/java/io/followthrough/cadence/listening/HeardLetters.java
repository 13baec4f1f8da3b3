package io.followthrough.cadence.listening;

import java.time.Instant;

/**
 * The letters of a mailbox that were heard last. A server that numbers its messages anew, as one does that was moved or
 * restored, shows them as new ones: what was heard is told from what was not by its own id.
 */
public interface HeardLetters {

    boolean contains(String mailbox, String letterId);

    /** @param receivedAt by the mail server's clock */
    void add(String mailbox, String letterId, Instant receivedAt);

    /** What arrived before that is not looked at again. */
    void forgetBefore(String mailbox, Instant receivedAt);
}
