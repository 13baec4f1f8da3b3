package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.cadence.application.MailServer.Handover;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
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
        assertThat(SmtpFailures.of(addressFailed(550)))
                .isEqualTo(new Handover.Refused("the mail server answered 550 no"));
    }

    @Test
    void anAddressRefusedForNowWaits() throws Exception {
        assertThat(SmtpFailures.of(addressFailed(451)))
                .isEqualTo(new Handover.Postponed("the mail server answered 451 no"));
    }

    @Test
    void aRefusalForWhatWeAreIsNobodysFault() throws Exception {
        assertThat(SmtpFailures.of(
                        addressFailed(554, "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked")))
                .isInstanceOf(Handover.SenderRefused.class);
        assertThat(SmtpFailures.of(addressFailed(421, "421 4.7.28 unusual rate of unsolicited mail")))
                .isInstanceOf(Handover.SenderRefused.class);
        assertThat(SmtpFailures.of(sendFailed(550, "550 spam message rejected")))
                .isInstanceOf(Handover.SenderRefused.class);
        assertThat(SmtpFailures.of(sendFailed(554, "554 no"))).isInstanceOf(Handover.SenderRefused.class);
    }

    @Test
    void onlyWordsOfContentOrNoneThatWeKnowMayMeanThisOneMessage() {
        for (var words : List.of(
                "554 5.7.1 message content rejected",
                "552 5.7.0 This message was blocked because its content presents a potential security issue",
                "550 5.7.1 spam score 12.3 exceeds the limit",
                "552 5.7.0 no",
                "554 no")) {
            assertThat(SmtpFailures.of(sendFailed(554, words)))
                    .as(words)
                    .isInstanceOfSatisfying(
                            Handover.SenderRefused.class,
                            refused -> assertThat(refused.mayBeTheMessage()).isTrue());
        }
        for (var words : List.of(
                "554 5.7.1 blocked using zen.spamhaus.org",
                "550 5.7.1 poor reputation",
                "550 5.7.1 rejected by policy",
                "550 5.7.26 unauthenticated sender, DMARC")) {
            assertThat(SmtpFailures.of(sendFailed(554, words)))
                    .as(words)
                    .isInstanceOfSatisfying(
                            Handover.SenderRefused.class,
                            refused -> assertThat(refused.mayBeTheMessage()).isFalse());
        }
    }

    @Test
    void whatIsTooLargeIsOursToMend() throws Exception {
        assertThat(SmtpFailures.of(sendFailed(552, "552 5.3.4 Message size exceeds fixed limit")))
                .isInstanceOf(Handover.Unsendable.class);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesItUnknown() {
        var timeout = new MessagingException("reading the answer", new SocketTimeoutException("timed out"));

        assertThat(SmtpFailures.of(new MailSendException(Map.of("message", timeout))))
                .isInstanceOf(Handover.Unknown.class);
    }

    private static MailSendException addressFailed(int code) throws Exception {
        return addressFailed(code, "no");
    }

    private static MailSendException addressFailed(int code, String answer) throws Exception {
        var address = new SMTPAddressFailedException(new InternetAddress("ann@example.com"), "RCPT TO", code, answer);
        return new MailSendException(Map.of("message", new SendFailedException("Invalid Addresses", address)));
    }

    private static MailSendException sendFailed(int code, String answer) {
        var nobody = new InternetAddress[0];
        return new MailSendException(
                Map.of("message", new SMTPSendFailedException(".", code, answer, null, nobody, nobody, nobody)));
    }
}
