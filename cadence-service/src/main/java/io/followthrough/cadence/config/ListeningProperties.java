package io.followthrough.cadence.config;

import io.followthrough.cadence.listening.Account;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox in which answers, bounces and complaints arrive.
 *
 * @param host of the IMAP server; without one nobody listens
 * @param protocol {@code imaps}, or {@code imap}, which is encrypted where the server offers it
 * @param port 993 for {@code imaps}, 143 for {@code imap} if absent
 * @param folder that is read; nothing in it is ever changed
 * @param interval between two looks
 * @param idle whether the server is asked to tell at once what arrives, where it can; the regular look stays
 * @param firstLook how far back the first look at a mailbox goes
 * @param timeout for connecting and for each answer of the server
 * @param replyAddress address of the mailbox; each e-mail then asks for answers to it, with a mark of its own behind a
 *     plus. Without one, answers go to the representative
 * @param silence after how long without hearing the mailbox its health is down, and whoever was written to before gets nothing by itself
 *     until it is heard again
 * @param plusAddresses whether that mailbox gets what is written to {@code name+anything@} (RFC 5233); false: no mark is added
 */
@Validated
@ConfigurationProperties("followthrough.cadence.listening")
public record ListeningProperties(
        @Nullable String host,
        @DefaultValue("imaps") @Pattern(regexp = "imaps?") String protocol,
        @Nullable @Min(1) @Max(65535) Integer port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("20s") Duration interval,
        @DefaultValue("true") boolean idle,
        @DefaultValue("2d") Duration firstLook,
        @DefaultValue("20s") Duration timeout,
        @Nullable @Email String replyAddress,
        @DefaultValue("15m") Duration silence,
        @DefaultValue("true") boolean plusAddresses) {

    /** Where a variable has to have a value: the same as no host. */
    private static final String NOBODY = "false";

    public ListeningProperties {
        host = host == null || host.isBlank() || host.equals(NOBODY) ? null : host;
        replyAddress = replyAddress == null || replyAddress.isBlank() ? null : replyAddress;
    }

    Account account() {
        var standardPort = protocol.equals("imaps") ? 993 : 143;
        return new Account(
                protocol,
                String.valueOf(host),
                port == null ? standardPort : port,
                username,
                password,
                folder,
                timeout);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ListeningProperties[" + account() + "]";
    }
}
