package io.followthrough.standalone.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Duration;
import java.util.Date;

/** An SMTP server that files what it is handed, whoever it is for, and sends nothing on. Answers can be read over IMAP. */
public final class MailServer implements AutoCloseable {

    /** Nobody looks further back after a restart. */
    private static final Duration REFILLED = Duration.ofDays(7);

    private final GreenMail greenMail;

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalStateException when the port is taken
     */
    public static MailServer start(String host, int port, Mailbox mailbox) {
        var greenMail = new BounceAcceptingGreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        greenMail.getUserManager().setMessageDeliveryHandler((message, address) -> new Recipient(address, mailbox));
        greenMail.start();
        return new MailServer(greenMail);
    }

    /**
     * The same, with an inbox that can be read over IMAP.
     *
     * @throws IllegalStateException when a port is taken
     */
    public static MailServer start(String host, int port, int imapPort, Inbox inbox, Mailbox mailbox) {
        var greenMail = new BounceAcceptingGreenMail(
                new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imapPort, host, ServerSetup.PROTOCOL_IMAP));
        // Before anybody can look: the inbox is never seen without the mail of the run before.
        var reader = greenMail.setUser(inbox.address(), inbox.address(), inbox.password());
        refill(greenMail, reader, inbox, mailbox);
        greenMail.getUserManager().setMessageDeliveryHandler((message, address) -> {
            return inbox.takes(address.getEmail())
                    ? new Recipients(address, mailbox, reader)
                    : new Recipient(address, mailbox);
        });
        greenMail.start();
        return new MailServer(greenMail);
    }

    /** What arrived lately, with the time at which it did: whether it was heard is known by those who listen. */
    private static void refill(GreenMail greenMail, GreenMailUser reader, Inbox inbox, Mailbox mailbox) {
        try {
            var folder = greenMail.getManagers().getImapHostManager().getInbox(reader);
            for (var arrived : mailbox.recent(inbox::takes, REFILLED)) {
                folder.appendMessage(arrived.message(), new Flags(), Date.from(arrived.at()));
            }
        } catch (FolderException missing) {
            throw new IllegalStateException("the inbox " + inbox + " cannot be filled", missing);
        }
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
