package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Hands nothing over. What is due waits. */
final class ClosedMailServer implements MailServer {

    /** Who sends. */
    static final String WHO_SENDS = "followthrough.cadence.mail.company and followthrough.cadence.mail.postal-address"
            + " (FOLLOWTHROUGH_CADENCE_MAIL_COMPANY, FOLLOWTHROUGH_CADENCE_MAIL_POSTALADDRESS)";

    static final String NAMELESS = "no e-mail leaves before it says who sends it: set " + WHO_SENDS;
    static final String HELD =
            "no e-mail leaves, for followthrough.cadence.mail.held (FOLLOWTHROUGH_CADENCE_MAIL_HELD) says so, or the standalone"
                    + " has found that its data is a copy: once everything is as it should be, leave the setting out, or call"
                    + " ./followthrough release-mail, and restart";

    private final MailTrouble trouble;

    /** @param why with what to do; told once in the log, and with each e-mail that is kept back */
    ClosedMailServer(String why) {
        this.trouble = new MailTrouble(InstantSource.system().instant(), why, true);
        LoggerFactory.getLogger(ClosedMailServer.class).error(why);
    }

    @Override
    public boolean isReachable() {
        return false;
    }

    @Override
    public Optional<MailTrouble> trouble() {
        return Optional.of(trouble);
    }

    @Override
    public Handover hand(Email email) {
        return new Handover.Away(trouble.why());
    }
}
