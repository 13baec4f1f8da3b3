package io.followthrough.cadence.mail;

import io.followthrough.cadence.mail.Mime.Outgoing;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands messages over, signed for the domain of their sender where we have its key. */
record Dispatch(JavaMailSender sender, DkimSignatures signatures) {

    /** @throws org.springframework.mail.MailException if it was not taken, or nobody knows whether it was */
    void send(Outgoing message, String from) {
        message.signedBy(whole -> signatures.of(from, whole));
        sender.send(message);
    }
}
