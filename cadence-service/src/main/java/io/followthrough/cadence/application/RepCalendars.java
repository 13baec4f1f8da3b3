package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.planning.Reservation;
import java.util.Map;

/** What is promised of each representative's time. Written only by who saw the newest state. */
public interface RepCalendars {

    /** @param version 0 for a calendar that is not stored yet */
    record Stored(long version, Map<String, Reservation> reservations) {}

    /** The newest version of each calendar, by representative; cheap. */
    Map<String, Long> versions();

    Stored load(String repId);

    /** @return false, and nothing is written, if the stored version is another one */
    boolean save(String repId, long version, Map<String, Reservation> reservations);
}
