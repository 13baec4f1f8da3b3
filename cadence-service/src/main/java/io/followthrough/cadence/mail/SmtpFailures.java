package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.listening.Refusal;
import io.followthrough.cadence.domain.listening.Refusals;
import io.followthrough.cadence.mail.SmtpMailServer.ServerAwayException;
import io.followthrough.kit.life.FailureText;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /** How the server is to be spoken with (RFC 3207, section 4; RFC 4954, section 6): they say nothing of who we are or what we send. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private static final String NAMES = "SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD";
    private static final String ENCRYPT = "; set SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE=true";
    private static final String NAME_YOURSELF = "; set " + NAMES;

    private SmtpFailures() {}

    /** @throws ServerAwayException if the message surely did not leave because nobody took it */
    static Handover of(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            throw ServerAwayException.untilSet(
                    "the mail server refuses the sign-in (" + NAMES + "): " + oneLine(FailureText.innermost(failed)),
                    failed);
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
        return new Handover.Unknown(
                wasWaitedFor(failed)
                        ? "the mail server got the message and did not say in time whether it takes it"
                        : "the connection to the mail server broke before it said whether it takes the message");
    }

    private static boolean wasWaitedFor(MailException failed) {
        var causes = failed instanceof MailSendException sending
                ? sending.getFailedMessages().values()
                : List.<Exception>of(failed);
        return causes.stream().anyMatch(SmtpFailures::isTimeOut);
    }

    /** The words of what is thrown are made for programmers: they name sockets, and sometimes recipients. */
    private static boolean isTimeOut(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }

    private static @Nullable Handover answerOf(Exception failure) {
        for (Exception cause = failure;
                cause != null;
                cause = cause instanceof MessagingException chained ? chained.getNextException() : null) {
            switch (cause) {
                case SMTPAddressFailedException address
                when address.getReturnCode() > 0 -> {
                    return meant(address.getReturnCode(), address, Refusal.ADDRESS);
                }
                case SMTPSenderFailedException sender
                when sender.getReturnCode() > 0 -> {
                    return meant(sender.getReturnCode(), sender, Refusal.SENDER);
                }
                case SMTPSendFailedException refused
                when refused.getReturnCode() > 0 -> {
                    if (refused.getNextException() == null) {
                        // After the recipient was taken it is about what we send.
                        return meant(refused.getReturnCode(), refused, Refusal.SENDER);
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** @param otherwise what a lasting refusal means of which neither words nor code are known */
    private static Handover meant(int code, MessagingException answer, Refusal otherwise) {
        var words = oneLine(String.valueOf(answer.getMessage()));
        var reason =
                "the mail server answered " + (words.startsWith(String.valueOf(code)) ? words : code + " " + words);
        if (SIGN_IN.contains(code)) {
            throw ServerAwayException.untilSet(
                    reason + (words.toUpperCase(Locale.ROOT).contains("TLS") ? ENCRYPT : NAME_YOURSELF), answer);
        }
        var verdict = Refusals.of("", words, code >= PERMANENT ? otherwise : Refusal.LATER);
        return switch (verdict.meaning()) {
            // Before the message was sent it cannot be about what is in it.
            case SENDER ->
                new Handover.SenderRefused(
                        reason, answer instanceof SMTPSendFailedException && verdict.mayBeTheMessage());
            case LATER -> new Handover.Postponed(reason);
            case OURS -> code >= PERMANENT ? new Handover.Unsendable(reason) : new Handover.Postponed(reason);
            case ADDRESS -> code >= PERMANENT ? new Handover.Refused(reason) : new Handover.Postponed(reason);
        };
    }
}
