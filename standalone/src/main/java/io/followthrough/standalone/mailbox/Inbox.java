package io.followthrough.standalone.mailbox;

import java.util.Locale;

/**
 * Where answers to our e-mails arrive, to be read over IMAP. It is kept in memory, and filled anew at a start from all mail, which is on disk beside it.
 *
 * @param address signs in with it
 */
public record Inbox(String address, String password) {

    /** Answers to signed addresses and to representatives, who have addresses of the same domain. */
    boolean takes(String recipient) {
        return recipient.strip().toLowerCase(Locale.ROOT).endsWith(address.substring(address.indexOf('@')));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address;
    }
}
