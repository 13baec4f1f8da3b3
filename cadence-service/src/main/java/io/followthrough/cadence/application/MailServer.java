package io.followthrough.cadence.application;

import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where e-mails are handed over. */
public interface MailServer {

    /** What became of one e-mail. */
    sealed interface Handover {

        /** The server took it. */
        record Taken() implements Handover {}

        /** It surely did not leave: nobody was there to take it. */
        record Away(String reason) implements Handover {}

        /** It surely did not leave; the server may take it later. */
        record Postponed(String reason) implements Handover {}

        /** The server will never take it for this address. */
        record Refused(String reason) implements Handover {}

        /**
         * Refused for what we are or send: our reputation, a policy or block list, missing authentication, our rate. It says
         * nothing about the address; all sending by this sender stops.
         *
         * @param mayBeTheMessage whether it may as well be about what is in this one message
         */
        record SenderRefused(String reason, boolean mayBeTheMessage) implements Handover {

            public SenderRefused(String reason) {
                this(reason, false);
            }
        }

        /** Too large or malformed: no server will take it, and a person has to see to it. */
        record Unsendable(String reason) implements Handover {}

        /** The connection broke at a moment at which it may have left. */
        record Unknown(String reason) implements Handover {}
    }

    /** Whether it is worth trying now; false while the server is known to be away. */
    boolean isReachable();

    Handover hand(Email email);

    /** Why nothing leaves; empty while something does, or while nothing was tried. */
    Optional<MailTrouble> trouble();

    /** The same, whatever goes wrong that nobody foresaw: then it may have left. */
    default Handover handSafely(Email email) {
        try {
            return hand(email);
        } catch (RuntimeException unforeseen) {
            LoggerFactory.getLogger(MailServer.class).error("an e-mail could not be handed over", unforeseen);
            return new Handover.Unknown(
                    "a fault of ours while it was handed over; nobody knows whether it left, and the log says more");
        }
    }
}
