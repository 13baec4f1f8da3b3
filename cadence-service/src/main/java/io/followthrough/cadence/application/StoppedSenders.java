package io.followthrough.cadence.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Senders of whom other mail servers want no mail for now. Nothing is handed over for them; what is due waits. */
public interface StoppedSenders {

    /**
     * One sender that is stopped.
     *
     * @param sender domain of the address that mail comes from: reputation belongs to it
     * @param reason in words, with what the other server said
     * @param until then one more try is made
     */
    record Stop(String sender, String reason, Instant since, Instant until) {}

    /** A longer stop takes the place of a shorter one; the first reason stays while a stop lasts. */
    void stop(Stop stop);

    Optional<Stop> find(String sender, Instant now);

    /** Those that last, the newest first. */
    List<Stop> lasting(Instant now);

    /** @return whether it was stopped */
    boolean lift(String sender);

    /** What a sender is known by. */
    static String senderOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
