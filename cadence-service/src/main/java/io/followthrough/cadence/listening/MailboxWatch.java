package io.followthrough.cadence.listening;

import io.followthrough.cadence.application.MailListener;
import io.followthrough.cadence.application.PrivacyWish;
import io.followthrough.cadence.application.UnheardMail;
import io.followthrough.cadence.application.UnheardMails;
import io.followthrough.events.DerivedIds;
import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.messaging.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what arrives in a mailbox, each message once: its position is written after it was heard, and the id of what it
 * causes comes from the message, so that hearing it again after a crash changes nothing. One message that we cannot cope
 * with never makes us deaf for those that come after it: it is kept as it is, for a person to read, and passed.
 */
public final class MailboxWatch {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration OVERLAP = Duration.ofDays(1);
    /** Longer than a look can reach back: servers compare days, and clocks differ. */
    private static final Duration REMEMBERED = Duration.ofDays(5);
    /** A server may be unable for a moment; after so many looks at the same message it is unable for good. */
    private static final int TRIES = 3;

    private final String name;
    private final ImapMailbox mailbox;
    private final Books books;
    private final MailListener listener;
    private final Clocks clocks;
    private final String instance = UUID.randomUUID().toString();
    private volatile Pulse pulse = Pulse.NONE;
    private volatile @Nullable MailboxAwayException trouble;
    private @Nullable Position withheld;
    private int tries;

    public MailboxWatch(String name, ImapMailbox mailbox, Books books, MailListener listener, Clocks clocks) {
        this.name = name;
        this.mailbox = mailbox;
        this.books = books;
        this.listener = listener;
        this.clocks = clocks;
    }

    /** What is written down of a mailbox. */
    public record Books(Positions positions, UnheardMails unheard, HeardLetters heard) {}

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

    public String name() {
        return name;
    }

    /** As of the last look, whichever instance looked, and before this one's first look as it was left. */
    public Pulse pulse() {
        var known = pulse;
        return known == Pulse.NONE ? books.positions().pulse(name) : known;
    }

    /** Why the mailbox could not be read at the last look; null if it could. */
    public @Nullable MailboxAwayException trouble() {
        return trouble;
    }

    /** @return whether there may be more */
    public boolean look() {
        var now = clocks.real().instant();
        var positions = books.positions();
        if (!positions.claim(name, instance, now, now.plus(LEASE))) {
            pulse = positions.pulse(name);
            return false;
        }
        var seen = positions.find(name).orElse(null);
        var since =
                seen == null ? now.minus(clocks.firstLook()) : seen.receivedAt().minus(OVERLAP);
        var look = after(seen, since);
        var heard = 0;
        for (var arrival : look.arrivals()) {
            if (!take(arrival)) {
                break;
            }
            heard++;
            positions.save(name, arrival.position(), clocks.real().instant());
        }
        if (heard > 0) {
            var last = look.arrivals().get(heard - 1).position().receivedAt();
            books.heard().forgetBefore(name, last.minus(REMEMBERED));
        }
        positions.looked(name, clocks.real().instant(), look.waiting() - heard);
        pulse = positions.pulse(name);
        return look.thereIsMore() && heard == look.arrivals().size();
    }

    private Look after(@Nullable Position seen, Instant since) {
        try {
            var look = mailbox.after(seen, since, BATCH);
            trouble = null;
            return look;
        } catch (MailboxAwayException away) {
            trouble = away;
            throw away;
        }
    }

    /** @return whether it is done with */
    private boolean take(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Whole whole -> {
                hearOnce(whole);
                yield true;
            }
            case Arrival.Withheld(var position, var reason) -> isGivenUp(position, reason);
            case Arrival.Gone gone -> true;
        };
    }

    private boolean isGivenUp(Position position, String reason) {
        tries = withheld != null && position.isAt(withheld) ? tries + 1 : 1;
        withheld = position;
        if (tries < TRIES) {
            return false;
        }
        stumbledOver(
                DerivedIds.of("mail", name, position.validity() + "-" + position.uid()), position, reason, new byte[0]);
        return true;
    }

    /** Its effects are safe to repeat, but for what was settled since: a sender that goes on, a message put away. */
    private void hearOnce(Arrival.Whole arrival) {
        var id = LetterIds.of(arrival.raw());
        if (!books.heard().contains(name, id)) {
            hear(id, arrival);
            books.heard().add(name, id, arrival.position().receivedAt());
        }
    }

    private void hear(String id, Arrival.Whole arrival) {
        try {
            var at = clocks.ofService(arrival.receivedAt());
            var taken = listener.hear(id, MimeLetters.read(arrival.raw(), at), at);
            if (taken.leftOver() != null) {
                keep(id, arrival, taken, taken.leftOver(), at);
                log.info(
                        "message {} of mailbox {} waits for a person to read it (GET /v1/mailbox/unheard): {}",
                        arrival.position().uid(),
                        name,
                        taken.leftOver());
            }
        } catch (RuntimeException | StackOverflowError fault) {
            if (Environment.isDown(fault)) {
                throw fault;
            }
            stumbledOver(id, arrival.position(), FailureText.of(fault), arrival.raw());
            if (!(fault instanceof UnreadableMailException)) {
                log.error(
                        "message {} of mailbox {} made us stumble",
                        arrival.position().uid(),
                        name,
                        fault);
            }
        }
    }

    private void keep(String id, Arrival.Whole arrival, MailListener.Taken taken, String reason, Instant at) {
        var asks = taken.asks();
        var keptFor = asks == null ? UnheardMail.OF_STRANGERS_KEPT_FOR : UnheardMail.UNREADABLE_KEPT_FOR;
        keep(id, arrival.position(), reason, arrival.raw(), keptFor, asks, asks == null ? null : PrivacyWish.dueBy(at));
    }

    private void keep(
            String id,
            Position position,
            String reason,
            byte[] raw,
            Duration keptFor,
            @Nullable PrivacyWish asks,
            @Nullable Instant dueBy) {
        var receivedAt = position.receivedAt();
        var until = receivedAt.plus(keptFor);
        books.unheard()
                .keep(
                        new UnheardMail(id, name, position.uid(), receivedAt, reason, raw.length, until, asks, dueBy),
                        raw);
    }

    private void stumbledOver(String id, Position position, String reason, byte[] raw) {
        keep(id, position, reason, raw, UnheardMail.UNREADABLE_KEPT_FOR, null, null);
        listener.passedOver();
        log.warn(
                "message {} of mailbox {} cannot be heard, is kept to be read by a person (GET /v1/mailbox/unheard)"
                        + " and passed: {}",
                position.uid(),
                name,
                reason);
    }
}
