package io.followthrough.cadence.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What makes our mail believable.
 *
 * @param dkim keys by which messages are signed, one for each domain that sends
 * @param nameServer address or name of the name server that is asked about domains; the system's own unless it is set
 * @param nameServerTimeout how long an answer is waited for
 */
@Validated
@ConfigurationProperties("followthrough.cadence.sender")
public record SenderProperties(
        @DefaultValue List<Dkim> dkim,
        @Nullable String nameServer,
        @DefaultValue("5s") Duration nameServerTimeout) {

    /**
     * @param domain of the representatives' addresses
     * @param selector under which the public key is published: {@code SELECTOR._domainkey.DOMAIN}
     * @param key file with a private RSA key, PEM of PKCS #8: {@code openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048}
     */
    public record Dkim(String domain, String selector, Path key) {}
}
