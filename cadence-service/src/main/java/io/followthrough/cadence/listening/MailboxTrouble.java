package io.followthrough.cadence.listening;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mailbox cannot be read, for whoever has to set it right.
 *
 * @param ofSettings see {@link MailboxAwayException#isOfSettings}
 */
record MailboxTrouble(String reason, boolean ofSettings) {

    static MailboxTrouble of(Exception failure, Account account) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            var wrong = wrong(cause, account);
            if (wrong != null) {
                return new MailboxTrouble(wrong, true);
            }
            var away = away(cause, account);
            if (away != null) {
                return new MailboxTrouble(away, false);
            }
            innermost = cause;
        }
        return new MailboxTrouble(
                innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage(), false);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }

    private static @Nullable String wrong(Throwable cause, Account account) {
        return switch (cause) {
            case AuthenticationFailedException refused ->
                "the sign-in is refused (username, password): " + refused.getMessage();
            case FolderNotFoundException missing -> "there is no folder " + account.folder();
            case UnknownHostException unknown -> "there is no host " + account.host();
            case CertificateException untrusted -> "its certificate is not trusted: " + untrusted.getMessage();
            case CertPathBuilderException untrusted -> "its certificate is not trusted: " + untrusted.getMessage();
            case SSLException tls
            when tls.getCause() == null ->
                "no TLS is spoken there (protocol imaps; imap begins without): " + tls.getMessage();
            default -> null;
        };
    }

    private static @Nullable String away(Throwable cause, Account account) {
        return switch (cause) {
            case ConnectException closed -> "nobody takes connections at that port";
            case NoRouteToHostException away -> "no way leads to that host";
            case SocketTimeoutException silent -> "no answer in time" + hint(account);
            case EOFException ended -> "it hung up" + hint(account);
            default -> null;
        };
    }

    /** A server that expects TLS is silent towards whoever does not begin it. */
    private static String hint(Account account) {
        return account.protocol().equals("imap") ? " (protocol imap; does that port expect TLS? then imaps)" : "";
    }
}
