package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mails as MIME messages: plain text and HTML, one-click unsubscribe (RFC 8058), a Message-ID of our own. */
final class Mime {

    /**
     * One for all messages. Making a session looks for providers through the class loader, under its lock: a thousand
     * mails would be a thousand threads queueing for it, and on virtual threads that once stopped the whole process.
     */
    private static final Session SESSION = Session.getInstance(new Properties());

    private Mime() {}

    /** Loads what sending needs now, on the thread that starts the service, and not under load. */
    static void prepare() throws MessagingException {
        var message = new MimeMessage(SESSION);
        message.setText("");
        message.saveChanges();
    }

    static Outgoing message(Email email) throws MessagingException, UnsupportedEncodingException {
        var message = new Outgoing(email.messageId());
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(email.from(), email.fromName());
        helper.setTo(email.to());
        if (email.replyTo() != null) {
            helper.setReplyTo(email.replyTo(), email.fromName());
            // What cannot be delivered comes back to where we listen, and names its contact (VERP). "From" stays.
            message.setEnvelopeFrom(email.replyTo());
        }
        helper.setSubject(email.subject());
        helper.setText(email.text(), email.html());
        if (email.invitation() != null) {
            helper.addAttachment(
                    "invitation.ics",
                    new ByteArrayResource(email.invitation().text().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + email.invitation().method());
        }
        message.setHeader("List-Unsubscribe", "<" + email.unsubscribeUrl() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (email.inReplyTo() != null) {
            message.setHeader("In-Reply-To", "<" + email.inReplyTo() + ">");
            message.setHeader("References", "<" + email.inReplyTo() + ">");
        }
        return message;
    }

    /** What is put before a message; empty for nothing. */
    interface Signing {
        Optional<String> of(byte[] message) throws IOException;
    }

    /** Jakarta Mail gives every message a new id when it is saved; this one keeps its own. */
    static final class Outgoing extends SMTPMessage {

        private final String id;
        private volatile boolean begun;
        private Signing signing = whole -> Optional.empty();
        private @Nullable Duration answer;

        private Outgoing(String id) {
            super(SESSION);
            this.id = id;
        }

        /** Whether any of it was handed to a server; a message of which nothing was surely did not leave. */
        boolean hasBegun() {
            return begun;
        }

        /** By the service's own clock, not by that of the machine. */
        void datedAt(Instant now) {
            try {
                setSentDate(Date.from(now));
            } catch (MessagingException readOnly) {
                throw new IllegalStateException(readOnly);
            }
        }

        void signedBy(Signing newSigning) {
            signing = newSigning;
        }

        void answeredWithin(@Nullable Duration newAnswer) {
            answer = newAnswer;
        }

        /** Signed as it is written: whoever sends changes headers until then. */
        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            var whole = new ByteArrayOutputStream();
            super.writeTo(new CRLFOutputStream(whole), ignored);
            var signature = signing.of(whole.toByteArray()).orElse("");
            begun = true;
            out.write(signature.getBytes(StandardCharsets.US_ASCII));
            whole.writeTo(out);
            if (answer != null) {
                PatientSockets.waitFor(answer);
            }
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
