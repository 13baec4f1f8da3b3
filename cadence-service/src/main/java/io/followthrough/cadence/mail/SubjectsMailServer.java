package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.SentSubjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the subject of whatever leaves; what cannot be kept waits, since its answers could not be read. */
final class SubjectsMailServer implements MailServer {

    private static final Logger log = LoggerFactory.getLogger(SubjectsMailServer.class);

    private final MailServer server;
    private final SentSubjects subjects;

    SubjectsMailServer(MailServer server, SentSubjects subjects) {
        this.server = server;
        this.subjects = subjects;
    }

    @Override
    public boolean isReachable() {
        return server.isReachable();
    }

    @Override
    public Handover hand(Email email) {
        try {
            subjects.add(email.subject());
        } catch (RuntimeException away) {
            log.warn("an e-mail waits, its subject cannot be kept: {}", away.toString());
            return new Handover.Postponed("its subject could not be kept, so it did not leave");
        }
        return server.hand(email);
    }
}
