package io.followthrough.cadence.listening;

import io.followthrough.cadence.application.HearMail;
import io.followthrough.cadence.listening.ImapMailbox.Arrival;
import io.followthrough.events.DerivedIds;
import io.followthrough.kit.messaging.Environment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what arrives in a mailbox, each message once: its position is written after it was heard, and the id of what it
 * causes comes from the message, so that hearing it again after a crash changes nothing.
 */
public final class MailboxWatch {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final String name;
    private final ImapMailbox mailbox;
    private final Positions positions;
    private final HearMail hearMail;
    private final Clocks clocks;
    private final String instance = UUID.randomUUID().toString();

    public MailboxWatch(String name, ImapMailbox mailbox, Positions positions, HearMail hearMail, Clocks clocks) {
        this.name = name;
        this.mailbox = mailbox;
        this.positions = positions;
        this.hearMail = hearMail;
        this.clocks = clocks;
    }

    /**
     * Mail servers go by the real time, the service perhaps by another.
     *
     * @param firstLook how far back the first look at a mailbox goes
     */
    public record Clocks(InstantSource service, InstantSource real, Duration firstLook) {

        /** When something happened by the service's clock; rounded up, since mail servers know only whole seconds. */
        Instant ofService(Instant receivedAt) {
            var age = Duration.between(receivedAt.plusMillis(999), real.instant());
            return service.instant().minus(age.isNegative() ? Duration.ZERO : age);
        }
    }

    /** @return whether there may be more */
    public boolean look() {
        var now = clocks.real().instant();
        if (!positions.claim(name, instance, now, now.plus(LEASE))) {
            return false;
        }
        var seen = positions.find(name).orElse(null);
        var since =
                seen == null ? now.minus(clocks.firstLook()) : seen.receivedAt().minus(OVERLAP);
        var arrivals = mailbox.after(seen, since, BATCH);
        for (var arrival : arrivals) {
            hear(arrival);
            positions.save(name, arrival.position());
        }
        return arrivals.size() == BATCH;
    }

    /** One message that we cannot cope with must not make us deaf for all that come after it. */
    private void hear(Arrival arrival) {
        try {
            var at = clocks.ofService(arrival.receivedAt());
            hearMail.hear(id(arrival), MimeLetters.read(arrival.raw(), at), at);
        } catch (RuntimeException fault) {
            if (Environment.isDown(fault)) {
                throw fault;
            }
            log.error(
                    "message {} of mailbox {} cannot be heard and is passed over",
                    arrival.position().uid(),
                    name,
                    fault);
        }
    }

    /** The same message has the same id, wherever it stands and whoever reads it. */
    private static String id(Arrival arrival) {
        return DerivedIds.of("mail", new String(arrival.raw(), StandardCharsets.ISO_8859_1));
    }
}
