package io.followthrough.cadence.application;

import java.time.Instant;

/** E-mails outside of cadences, some of which wait since their sender was stopped. */
public interface WaitsForSenders {

    /** How the reason of what waits for its sender begins. */
    String FOR_SENDER = "waits for its sender: ";

    /** A sender may send again: what waits for one is looked at now, instead of at its next try. */
    void senderMaySend(Instant now);
}
