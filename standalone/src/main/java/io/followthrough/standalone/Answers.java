package io.followthrough.standalone;

import io.followthrough.standalone.mailbox.Inbox;
import java.util.Map;

/** How the service listens to our own mailbox, so that it can be tried: who answers an e-mail there stops its cadence. */
final class Answers {

    private static final String ADDRESS = "replies@sales.example";

    private Answers() {}

    static Inbox inbox(DataDirectory data) {
        return new Inbox(ADDRESS, Secrets.keptIn(data.mailboxSecret()));
    }

    static Map<String, Object> listening(DataDirectory data, String host, int port) {
        var prefix = "followthrough.cadence.listening.";
        return Map.of(
                prefix + "host", host,
                prefix + "port", port,
                prefix + "protocol", "imap",
                prefix + "username", ADDRESS,
                prefix + "password", inbox(data).password(),
                // The mail server tells at once what arrives; this is the safety net.
                prefix + "interval", "5s",
                prefix + "reply-address", ADDRESS);
    }
}
