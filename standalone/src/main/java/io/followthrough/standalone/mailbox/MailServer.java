package io.followthrough.standalone.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server that files what it is handed, whoever it is for, and sends nothing on. */
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

    @Override
    public void close() {
        greenMail.stop();
    }
}
