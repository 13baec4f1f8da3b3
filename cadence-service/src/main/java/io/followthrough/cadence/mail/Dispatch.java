package io.followthrough.cadence.mail;

import io.followthrough.cadence.mail.Mime.Outgoing;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands messages over, signed for the domain of their sender where we have its key.
 *
 * @param answer how long the server may take for its word on a whole message; null: as long as for any other answer
 */
record Dispatch(
        JavaMailSender sender,
        DkimSignatures signatures,
        @Nullable Duration answer,
        InstantSource clock) {

    Dispatch {
        if (answer != null && sender instanceof JavaMailSenderImpl jakarta) {
            PatientSockets.in(jakarta.getJavaMailProperties());
        }
    }

    Dispatch(JavaMailSender sender, DkimSignatures signatures) {
        this(sender, signatures, null, InstantSource.system());
    }

    /** @throws org.springframework.mail.MailException if it was not taken, or nobody knows whether it was */
    void send(Outgoing message, String from) {
        message.signedBy(whole -> signatures.of(from, whole));
        message.answeredWithin(answer);
        message.datedAt(clock.instant());
        sender.send(message);
    }
}
