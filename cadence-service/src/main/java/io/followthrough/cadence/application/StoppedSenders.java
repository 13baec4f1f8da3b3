package io.followthrough.cadence.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * What is remembered of a sender who was stopped once, also when that is over.
     *
     * @param until when the last stop ended or ends
     * @param refused when each of the last messages was refused that may be at fault themselves, by id
     * @param takenAt when another one was taken since
     */
    record Past(
            Instant until,
            Map<String, Instant> refused,
            @Nullable Instant takenAt) {

        /** Whether others were taken since this message was refused. */
        boolean othersTakenSince(String messageId) {
            var at = refused.get(messageId);
            return at != null && takenAt != null && takenAt.isAfter(at);
        }

        /** Whether it is of use to know that a message was taken now. */
        boolean isUndecided() {
            return refused.values().stream().anyMatch(at -> takenAt == null || !takenAt.isAfter(at));
        }
    }

    Optional<Past> past(String sender);

    /** This message may be at fault itself. */
    void refused(String sender, String messageId, Instant at);

    /** A message was taken. */
    void taken(String sender, Instant at);

    /** Those that last, the newest first. */
    List<Stop> lasting(Instant now);

    /** @return whether it was stopped */
    boolean lift(String sender, Instant now);

    /** What a sender is known by. */
    static String senderOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
