package io.followthrough.intake.adapters;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Form tools, shops and CRMs that may call {@code /v1/webhooks/<id>}.
 *
 * @param tolerance how far the time of a signature may be from now
 * @param senders by their ids
 */
@Validated
@ConfigurationProperties("followthrough.intake.webhooks")
record SenderProperties(
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue Map<String, @Valid SenderText> senders) {

    private static final int SHORTEST_SECRET = 16;

    /**
     * One sender. At least one of secrets, path secret and password proves who calls.
     *
     * @param adapter name of one that comes with the service, for example {@code typeform}
     * @param secrets of its signatures; more than one while a secret is being replaced
     * @param pathSecret last part of the address, for senders that do not sign
     * @param verifyToken what a sender asks back before its first delivery, as Meta does (hub.verify_token); no secret of
     *     signatures, since it travels in addresses
     * @param user with {@code password}: of basic authentication
     * @param constants fields that are the same in each of its deliveries
     * @param fields JSON paths of fields, looked at before those of the adapter
     */
    record SenderText(
            String adapter,
            @DefaultValue List<String> secrets,
            @Nullable String pathSecret,
            @Nullable String verifyToken,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue Map<String, String> constants,
            @DefaultValue Map<String, List<String>> fields) {

        Sender toSender(String id) {
            var known = AdapterFile.shipped(adapter);
            if (!secrets.isEmpty() && known.signature() == null) {
                throw new IllegalArgumentException("the sender " + id + ": " + adapter
                        + " does not sign; set path-secret, or user and password, in place of secrets");
            }
            if (secrets.isEmpty() && pathSecret == null && password == null) {
                throw new IllegalArgumentException(
                        "the sender " + id + " proves nothing: set secrets, path-secret, or user and password");
            }
            if (pathSecret != null && pathSecret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("the sender " + id + ": path-secret is shorter than "
                        + SHORTEST_SECRET + " characters; for example: openssl rand -hex 16");
            }
            if (verifyToken != null && secrets.contains(verifyToken)) {
                throw new IllegalArgumentException("the sender " + id + ": verify-token is one of secrets, and would be"
                        + " read in every log of addresses; set another one, for example: openssl rand -hex 16");
            }
            return new Sender(id, known.with(constants, fields), secrets, pathSecret, basic(), verifyToken);
        }

        private @Nullable String basic() {
            return password == null ? null : (user == null ? "" : user) + ":" + password;
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "SenderText[adapter=" + adapter + "]";
        }
    }
}
