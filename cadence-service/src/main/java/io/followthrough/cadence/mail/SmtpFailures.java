package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.mail.SmtpMailServer.ServerAwayException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failure says about the message: surely not sent, refused for good, or unknown. */
final class SmtpFailures {

    private static final int PERMANENT = 500;

    private SmtpFailures() {}

    /** @throws ServerAwayException if the message surely did not leave because nobody took it */
    static Handover of(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            throw new ServerAwayException("the mail server refuses our sign-in", failed);
        }
        if (failed instanceof MailSendException sending) {
            if (String.valueOf(failed.getMessage()).startsWith("Mail server connection failed")) {
                throw new ServerAwayException("the mail server does not answer", failed);
            }
            if (sending.getFailedMessages().isEmpty()) {
                // Only closing the connection failed.
                return new Handover.Taken();
            }
            for (var cause : sending.getFailedMessages().values()) {
                var answer = answerOf(cause);
                if (answer != null) {
                    return answer;
                }
            }
        }
        return new Handover.Unknown("the connection broke while sending: " + failed.getMessage());
    }

    private static @Nullable Handover answerOf(Exception failure) {
        for (Exception cause = failure;
                cause != null;
                cause = cause instanceof MessagingException chained ? chained.getNextException() : null) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return byCode(address.getReturnCode());
                }
                case SMTPSenderFailedException sender -> {
                    throw new ServerAwayException("the mail server refuses our sender address", sender);
                }
                case SMTPSendFailedException refused
                when refused.getReturnCode() > 0 -> {
                    if (refused.getNextException() == null) {
                        return byCode(refused.getReturnCode());
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private static Handover byCode(int code) {
        var reason = "the mail server answered " + code;
        return code >= PERMANENT ? new Handover.Refused(reason) : new Handover.Postponed(reason);
    }
}
