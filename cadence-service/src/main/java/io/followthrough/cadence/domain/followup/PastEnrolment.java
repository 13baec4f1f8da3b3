package io.followthrough.cadence.domain.followup;

import io.followthrough.events.EnrolmentOutcome;
import java.time.Instant;

/** An enrolment that has ended, with its contacts, so that a late report on one of them finds it. */
public record PastEnrolment(Enrolment enrolment, EnrolmentOutcome outcome, String reason, Instant finishedAt) {}
