package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment rests, for example while its person is out of office.
 *
 * @param until when it goes on by itself
 */
public record EnrolmentPaused(
        String enrolmentId,
        String prospectId,
        CadenceVersion cadence,
        String reason,
        @Nullable Instant until) implements EnrolmentEvent {}
