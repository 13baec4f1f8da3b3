package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import org.slf4j.LoggerFactory;

/** Hands nothing over: without the name and postal address of whoever sends no e-mail may leave. What is due waits. */
final class NamelessMailServer implements MailServer {

    /** Who sends. */
    static final String SETTINGS = "followthrough.cadence.mail.company and followthrough.cadence.mail.postal-address"
            + " (FOLLOWTHROUGH_CADENCE_MAIL_COMPANY, FOLLOWTHROUGH_CADENCE_MAIL_POSTALADDRESS)";

    private static final String REMEDY = "no e-mail leaves before it says who sends it: set " + SETTINGS;

    NamelessMailServer() {
        LoggerFactory.getLogger(NamelessMailServer.class).error(REMEDY);
    }

    @Override
    public boolean isReachable() {
        return false;
    }

    @Override
    public Handover hand(Email email) {
        return new Handover.Away(REMEDY);
    }
}
