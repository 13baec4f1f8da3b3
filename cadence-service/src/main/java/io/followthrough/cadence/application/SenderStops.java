package io.followthrough.cadence.application;

import io.followthrough.cadence.application.StoppedSenders.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops all sending of a sender whose mail is refused for what it is, not for whom it is for: going on would only make the
 * reputation worse, and giving people up for it would be wrong.
 */
public final class SenderStops {

    private static final Logger log = LoggerFactory.getLogger(SenderStops.class);

    /** Whose message came back last as if the sender was refused, by sender. A restart forgets it and asks for two more. */
    private final Map<String, Suspicion> suspicions = new ConcurrentHashMap<>();

    private record Suspicion(String recipient, Instant at) {}

    /** So long after a stop. */
    private static final Duration OTHERS_FIRST = Duration.ofHours(1);

    private final StoppedSenders senders;
    private final Duration pause;
    private final InstantSource clock;

    /** @param pause after this one more try is made, unless somebody lifts the stop before */
    public SenderStops(StoppedSenders senders, Duration pause, InstantSource clock) {
        this.senders = senders;
        this.pause = pause;
        this.clock = clock;
    }

    /** Why nothing leaves from this address; empty if it may. */
    public Optional<String> obstacle(String address) {
        return senders.find(StoppedSenders.senderOf(address), clock.instant())
                .map(stop -> "sending stopped until " + stop.until() + ": " + stop.reason());
    }

    /** Whether this message was refused before and nobody knows yet whether it is at fault: others of its sender go first. */
    public boolean goesLast(String address, String messageId) {
        return senders.past(StoppedSenders.senderOf(address))
                .filter(past -> past.refused().containsKey(messageId))
                .filter(past -> !past.othersTakenSince(messageId))
                .filter(past -> clock.instant().isBefore(past.until().plus(OTHERS_FIRST)))
                .isPresent();
    }

    /** A message was taken: whatever is refused again although it is not about the sender is at fault itself. */
    public void taken(String address) {
        var sender = StoppedSenders.senderOf(address);
        if (senders.past(sender).filter(StoppedSenders.Past::isUndecided).isPresent()) {
            senders.taken(sender, clock.instant());
        }
    }

    /**
     * A message was refused for what is in it, or without a reason that we know.
     *
     * @return whether it is at fault itself: others were taken since it was refused the last time. Else its sender stops
     */
    public boolean isAtFault(String address, String messageId, String reason) {
        var sender = StoppedSenders.senderOf(address);
        if (senders.past(sender)
                .filter(past -> past.othersTakenSince(messageId))
                .isPresent()) {
            log.warn("a message of {} is refused again while others are taken: it is given up", sender);
            return true;
        }
        stop(address, reason);
        senders.refused(sender, messageId, clock.instant());
        return false;
    }

    public void stop(String address, String reason) {
        var now = clock.instant();
        var sender = StoppedSenders.senderOf(address);
        senders.stop(new Stop(sender, reason, now, now.plus(pause)));
        log.error("all sending of {} stops until {}: {}", sender, now.plus(pause), reason);
    }

    /**
     * A message that came back says that the sender is refused. Anybody who got one message can write that; only two
     * recipients within the time of a stop are believed.
     *
     * @param recipient to whom the message went
     * @return whether all sending of the sender stops now
     */
    public boolean suspect(String address, String recipient, String reason) {
        var now = clock.instant();
        var before = suspicions.put(StoppedSenders.senderOf(address), new Suspicion(recipient, now));
        if (before == null
                || before.recipient().equals(recipient)
                || before.at().plus(pause).isBefore(now)) {
            log.warn("sending of {} goes on until another recipient's server says the same: {}", address, reason);
            return false;
        }
        stop(address, reason);
        return true;
    }

    public List<Stop> lasting() {
        return senders.lasting(clock.instant());
    }

    /** @return whether it was stopped */
    public boolean lift(String sender) {
        var domain = StoppedSenders.senderOf(sender);
        // What was suspected before it was mended counts no more.
        suspicions.remove(domain);
        return senders.lift(domain, clock.instant());
    }
}
