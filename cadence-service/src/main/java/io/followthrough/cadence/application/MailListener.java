package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Letter;
import java.time.Instant;

/** Who is told of each letter that arrives. */
public interface MailListener {

    /**
     * @param letterId the same for the same letter: hearing it again changes nothing
     * @param at when it arrived
     * @return what it was taken for
     */
    Heard hear(String letterId, Letter letter, Instant at);

    /** One that could not be read was kept for a person and passed. */
    void passedOver();
}
