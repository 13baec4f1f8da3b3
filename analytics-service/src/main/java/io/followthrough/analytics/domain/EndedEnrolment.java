package io.followthrough.analytics.domain;

import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentResumed;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How an enrolment ended; the newest report of it holds.
 *
 * @param outcome null for one that goes on, also one that had ended: what ended it turned out to be nothing, or a way that
 *     was closed has opened
 */
public record EndedEnrolment(
        String cadence,
        @Nullable EnrolmentOutcome outcome,
        @Nullable String repId,
        Instant at) {

    private static final Comparator<EndedEnrolment> NEWEST = Comparator.comparing(EndedEnrolment::at)
            .thenComparing(EndedEnrolment::outcome, Comparator.nullsFirst(Comparator.naturalOrder()));

    static EndedEnrolment of(EnrolmentFinished finished, Instant at) {
        return new EndedEnrolment(finished.cadence().id(), outcome(finished), finished.repId(), at);
    }

    /** What is told to be complete is so by its numbers; fewer contacts than were promised are a broken promise. */
    private static EnrolmentOutcome outcome(EnrolmentFinished finished) {
        return finished.outcome() == EnrolmentOutcome.COMPLETED && finished.contactsMade() < finished.contactsPromised()
                ? EnrolmentOutcome.BROKEN
                : finished.outcome();
    }

    static EndedEnrolment goingOn(EnrolmentResumed resumed, Instant at) {
        return new EndedEnrolment(resumed.cadence().id(), null, null, at);
    }

    EndedEnrolment join(EndedEnrolment other) {
        return NEWEST.compare(this, other) >= 0 ? this : other;
    }
}
