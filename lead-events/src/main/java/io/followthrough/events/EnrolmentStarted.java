package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Every contact of a cadence has its time: the promise is made.
 *
 * @param contacts how many contacts are promised
 * @param reservedMinutes of the rep's time, over all contacts
 */
public record EnrolmentStarted(
        String enrolmentId,
        String prospectId,
        CadenceVersion cadence,
        Road road,
        @Nullable String repId,
        int contacts,
        int reservedMinutes,
        Instant firstPlannedAt,
        Instant lastPlannedAt)
        implements EnrolmentEvent {}
