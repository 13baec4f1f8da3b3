package io.followthrough.cadence.application;

import java.time.LocalDate;

/** How many e-mails left in a sender's name on a day, whatever they were: contacts, invitations, confirmations. */
public interface SentMails {

    /**
     * Counts one more, if the limit allows it; of several at once never more than the limit are allowed.
     *
     * @param sender e-mail address, in lower case
     * @param limit 0 for none
     * @return whether it may leave
     */
    boolean take(String sender, LocalDate day, int limit);

    /** One that surely did not leave. */
    void giveBack(String sender, LocalDate day);
}
