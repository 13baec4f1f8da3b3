package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is told of each letter that arrives. */
public interface MailListener {

    /**
     * What became of a letter.
     *
     * @param heard what it was taken for
     * @param leftOver why nobody could be told of it though somebody has to read it; null if it is dealt with
     * @param asks what is asked for the writer's data, where nobody could be told of it; null if nothing is
     */
    record Taken(
            Heard heard,
            @Nullable String leftOver,
            @Nullable PrivacyWish asks) {

        Taken(Heard heard, @Nullable String leftOver) {
            this(heard, leftOver, null);
        }

        public static Taken whole(Heard heard) {
            return new Taken(heard, null);
        }
    }

    /**
     * @param letterId the same for the same letter: hearing it again changes nothing
     * @param at when it arrived
     */
    Taken hear(String letterId, Letter letter, Instant at);

    /** One that could not be read was kept for a person and passed. */
    void passedOver();
}
