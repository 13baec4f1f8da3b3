package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.application.SentWords;
import io.followthrough.cadence.domain.listening.SentText;
import io.followthrough.cadence.listening.HtmlText;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what whatever leaves says, as digests; what cannot be kept waits, since its answers could not be read. */
final class WordsMailServer implements MailServer {

    private static final Logger log = LoggerFactory.getLogger(WordsMailServer.class);

    private final MailServer server;
    private final SentWords sent;

    WordsMailServer(MailServer server, SentWords sent) {
        this.server = server;
        this.sent = sent;
    }

    @Override
    public boolean isReachable() {
        return server.isReachable();
    }

    @Override
    public Optional<MailTrouble> trouble() {
        return server.trouble();
    }

    @Override
    public Handover hand(Email email) {
        try {
            sent.subjects().add(email.subject());
            sent.texts().add(email.messageId(), SentText.of(email.text(), HtmlText.of(email.html())));
        } catch (RuntimeException away) {
            log.warn("an e-mail waits, what it says cannot be kept: {}", away.toString());
            return new Handover.Postponed("what it says could not be kept, so it did not leave");
        }
        return server.hand(email);
    }
}
