package io.followthrough.cadence.domain.followup;

import io.followthrough.events.EnrolmentOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment that has ended, with its contacts, so that a late report on one of them finds it.
 *
 * @param by id of the activity that ended it; null if none did
 */
public record PastEnrolment(
        Enrolment enrolment,
        EnrolmentOutcome outcome,
        String reason,
        Instant finishedAt,
        @Nullable String by) {

    PastEnrolment(Enrolment enrolment, EnrolmentOutcome outcome, String reason, Instant finishedAt) {
        this(enrolment, outcome, reason, finishedAt, null);
    }

    PastEnrolment with(Enrolment changed) {
        return new PastEnrolment(changed, outcome, reason, finishedAt, by);
    }

    PastEnrolment ended(EnrolmentOutcome otherwise) {
        return new PastEnrolment(enrolment, otherwise, reason, finishedAt, by);
    }

    PastEnrolment endedBy(String activityId) {
        return new PastEnrolment(enrolment, outcome, reason, finishedAt, activityId);
    }
}
