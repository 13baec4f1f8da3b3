package io.followthrough.standalone.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/**
 * Whom GreenMail delivers to: instead of an inbox in memory, which would grow without end and be lost, our mailbox. A
 * failure to keep a message reaches the sender as an SMTP error, and the sender tries again.
 */
class Recipient implements GreenMailUser {

    private final MailAddress address;
    private final Mailbox mailbox;

    Recipient(MailAddress address, Mailbox mailbox) {
        this.address = address;
        this.mailbox = mailbox;
    }

    @Override
    public void deliver(MovingMessage message) {
        keep(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        keep(message);
    }

    private void keep(MimeMessage message) {
        try {
            mailbox.keep(message, address.getEmail());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail could not be kept", e);
        }
    }

    @Override
    public String getEmail() {
        return address.getEmail();
    }

    @Override
    public String getLogin() {
        return address.getEmail();
    }

    @Override
    public String getQualifiedMailboxName() {
        return address.getEmail();
    }

    // There are no accounts: nobody logs in, and there is nothing to make or delete.

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}
}
