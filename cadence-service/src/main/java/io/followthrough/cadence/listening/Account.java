package io.followthrough.cadence.listening;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * Where the mailbox is.
 *
 * @param protocol {@code imap} (with STARTTLS where the server offers it) or {@code imaps}
 * @param timeout for connecting and for each answer
 */
public record Account(
        String protocol, String host, int port, String username, String password, String folder, Duration timeout) {

    /** @param patience how long the server may be silent */
    Session session(Duration patience) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        for (var name : List.of("connectiontimeout", "writetimeout")) {
            properties.setProperty(prefix + name, String.valueOf(timeout.toMillis()));
        }
        properties.setProperty(prefix + "timeout", String.valueOf(patience.toMillis()));
        properties.setProperty("mail.imap.starttls.enable", "true");
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port + "/" + folder;
    }
}
