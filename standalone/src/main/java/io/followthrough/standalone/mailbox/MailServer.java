package io.followthrough.standalone.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server that files what it is handed, whoever it is for, and sends nothing on. Answers can be read over IMAP. */
public final class MailServer implements AutoCloseable {

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
        var greenMail = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
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
        var greenMail = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, host, ServerSetup.PROTOCOL_IMAP)
        });
        greenMail.start();
        var reader = greenMail.setUser(inbox.address(), inbox.address(), inbox.password());
        greenMail.getUserManager().setMessageDeliveryHandler((message, address) -> {
            return inbox.takes(address.getEmail())
                    ? new Recipients(address, mailbox, reader)
                    : new Recipient(address, mailbox);
        });
        return new MailServer(greenMail);
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
