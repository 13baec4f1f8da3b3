package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment is over, with what was promised and what was kept.
 *
 * @param contactsPromised how many the plan had
 * @param contactsMade how many were made
 * @param nextActionAt when this person is looked at again; null only for those who are never contacted again
 */
public record EnrolmentFinished(
        String enrolmentId,
        String prospectId,
        CadenceVersion cadence,
        EnrolmentOutcome outcome,
        String reason,
        int contactsPromised,
        int contactsMade,
        @Nullable String repId,
        @Nullable Instant nextActionAt)
        implements EnrolmentEvent {}
