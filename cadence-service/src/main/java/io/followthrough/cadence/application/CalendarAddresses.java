package io.followthrough.cadence.application;

import java.time.Instant;
import java.util.Optional;

/** At which programs subscribe to the calendars of representatives; one each, until it is revoked. */
public interface CalendarAddresses {

    /**
     * @param id random: it tells nothing of whose it is
     * @param givenAt to the millisecond
     */
    record CalendarAddress(String id, Instant givenAt) {}

    /** @return {@code fresh}, or what was given before and not revoked */
    CalendarAddress give(String repId, CalendarAddress fresh);

    /** Whose it is; empty once it is revoked. */
    Optional<String> repOf(String addressId);

    /** No effect if there is none. */
    void revoke(String repId);
}
