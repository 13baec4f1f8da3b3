package io.followthrough.standalone.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Files a message and puts it into the inbox as well. */
final class Recipients extends Recipient {

    private final GreenMailUser inbox;

    Recipients(MailAddress address, Mailbox mailbox, GreenMailUser inbox) {
        super(address, mailbox);
        this.inbox = inbox;
    }

    @Override
    public void deliver(MovingMessage message) {
        super.deliver(message);
        inbox.deliver(message);
    }

    @Override
    public void deliver(MimeMessage message) {
        super.deliver(message);
        inbox.deliver(message);
    }
}
