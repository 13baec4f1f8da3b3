package io.followthrough.cadence.listening;

import io.followthrough.kit.messaging.EnvironmentDownException;

/** A mailbox that cannot be read now. */
public final class MailboxAwayException extends EnvironmentDownException {

    private static final long serialVersionUID = 1;

    private final boolean ofSettings;

    MailboxAwayException(Account account, Exception cause) {
        this(account, MailboxTrouble.of(cause, account), cause);
    }

    private MailboxAwayException(Account account, MailboxTrouble trouble, Exception cause) {
        super("the mailbox " + account + " cannot be read: " + trouble.reason(), cause);
        this.ofSettings = trouble.ofSettings();
    }

    /** Whether waiting does not help: something that is set is wrong. */
    public boolean isOfSettings() {
        return ofSettings;
    }
}
