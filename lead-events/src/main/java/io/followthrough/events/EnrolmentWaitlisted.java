package io.followthrough.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadence that could not be finished is not started: the person waits, best score first.
 *
 * @param step the contact that found no room
 * @param day the day on which it found none
 * @param earliestStart when a plan would fit, as far as that can be seen
 */
public record EnrolmentWaitlisted(
        String enrolmentId,
        String prospectId,
        CadenceVersion cadence,
        BigDecimal score,
        @Nullable Integer step,
        @Nullable LocalDate day,
        String reason,
        @Nullable Instant earliestStart)
        implements EnrolmentEvent {}
