package io.followthrough.cadence.application;

import java.time.Instant;

/**
 * The question whether an e-mail address is somebody's own and wants e-mail.
 *
 * @param address a keyed hash of the address that is asked
 * @param sent how many e-mails may have left: the question, then its reminder
 * @param notBefore when the next one may leave
 * @param waitsForSender whether it waits since its sender was stopped
 */
public record Confirmation(String prospectId, String address, int sent, Instant notBefore, boolean waitsForSender) {

    /** The question and one reminder; never more to one address. */
    public static final int MOST = 2;

    public Confirmation(String prospectId, String address, int sent, Instant notBefore) {
        this(prospectId, address, sent, notBefore, false);
    }

    /** Whether nothing more may be sent. */
    public boolean isOver() {
        return sent >= MOST;
    }
}
