package io.followthrough.cadence.application;

import io.followthrough.cadence.application.StoppedSenders.Stop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops all sending of a sender whose mail is refused for what it is, not for whom it is for: going on would only make the
 * reputation worse, and giving people up for it would be wrong.
 */
public final class SenderStops {

    private static final Logger log = LoggerFactory.getLogger(SenderStops.class);

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

    public void stop(String address, String reason) {
        var now = clock.instant();
        var sender = StoppedSenders.senderOf(address);
        senders.stop(new Stop(sender, reason, now, now.plus(pause)));
        log.error("all sending of {} stops until {}: {}", sender, now.plus(pause), reason);
    }

    public List<Stop> lasting() {
        return senders.lasting(clock.instant());
    }

    /** @return whether it was stopped */
    public boolean lift(String sender) {
        return senders.lift(StoppedSenders.senderOf(sender));
    }
}
