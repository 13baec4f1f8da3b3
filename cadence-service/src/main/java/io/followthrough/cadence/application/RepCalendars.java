package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.planning.Reservation;
import java.util.Map;

/** What is promised of each representative's time. Written only by who saw the newest state. */
public interface RepCalendars {

    /**
     * @param version 0 for a calendar that is not stored yet
     * @param repVersion of the representative by whom the last writer went
     */
    record Stored(long version, int repVersion, Map<String, Reservation> reservations) {}

    /** The newest version of each calendar, by representative; cheap. */
    Map<String, Long> versions();

    Stored load(String repId);

    /**
     * @param version that was seen
     * @return false, and nothing is written, if the stored version is another one
     */
    boolean save(String repId, long version, int repVersion, Map<String, Reservation> reservations);

    /** Up to which version of each representative all promises are known to fit; absent for none. */
    Map<String, Integer> promisesChecked();

    /** All promises fit this version of the representative, or were rearranged for it. */
    void promisesChecked(String repId, int repVersion);
}
