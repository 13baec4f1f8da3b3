package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.cadence.application.MailServer.Handover;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What a failure says about whether the message left. */
class SmtpFailuresTests {

    @Test
    void withoutAConnectionItSurelyDidNotLeave() {
        var failed =
                new MailSendException("Mail server connection failed", new MessagingException("refused"), Map.of());

        assertThatThrownBy(() -> SmtpFailures.of(failed)).isInstanceOf(SmtpMailServer.ServerAwayException.class);
    }

    @Test
    void withoutSignInItSurelyDidNotLeave() {
        assertThatThrownBy(() -> SmtpFailures.of(new MailAuthenticationException("no")))
                .isInstanceOf(SmtpMailServer.ServerAwayException.class);
    }

    @Test
    void anAddressRefusedForGoodIsABounce() throws Exception {
        assertThat(SmtpFailures.of(addressFailed(550))).isEqualTo(new Handover.Refused("the mail server answered 550"));
    }

    @Test
    void anAddressRefusedForNowWaits() throws Exception {
        assertThat(SmtpFailures.of(addressFailed(451)))
                .isEqualTo(new Handover.Postponed("the mail server answered 451"));
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesItUnknown() {
        var timeout = new MessagingException("reading the answer", new SocketTimeoutException("timed out"));

        assertThat(SmtpFailures.of(new MailSendException(Map.of("message", timeout))))
                .isInstanceOf(Handover.Unknown.class);
    }

    private static MailSendException addressFailed(int code) throws Exception {
        var address = new SMTPAddressFailedException(new InternetAddress("ann@example.com"), "RCPT TO", code, "no");
        return new MailSendException(Map.of("message", new SendFailedException("Invalid Addresses", address)));
    }
}
