package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One contact of an enrolment.
 *
 * @param touchId made of prospect, cadence version, step and attempt: each is made at most once
 * @param step 1 for the first contact
 * @param attempt 1 for the first try; a call without answer is tried again
 * @param repId absent for what is sent by itself
 * @param window when it may be made
 * @param reservedMinutes minutes of the rep's day that are kept free for it
 * @param outcome what came of it
 * @param reason why it was skipped, stopped or is unconfirmed
 * @param minutes time that it took
 */
public record Touch(
        String touchId,
        String enrolmentId,
        String prospectId,
        CadenceVersion cadence,
        int step,
        int attempt,
        TouchChannel channel,
        @Nullable TemplateVariant template,
        @Nullable String repId,
        Road road,
        Instant plannedAt,
        TimeWindow window,
        int reservedMinutes,
        @Nullable TouchOutcome outcome,
        @Nullable String reason,
        @Nullable Double minutes) {}
