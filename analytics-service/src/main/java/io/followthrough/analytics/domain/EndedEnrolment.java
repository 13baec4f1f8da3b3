package io.followthrough.analytics.domain;

import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An enrolment that is over; the newest report of it holds. */
public record EndedEnrolment(
        String cadence, EnrolmentOutcome outcome, @Nullable String repId, Instant at) {

    private static final Comparator<EndedEnrolment> NEWEST =
            Comparator.comparing(EndedEnrolment::at).thenComparing(EndedEnrolment::outcome);

    static EndedEnrolment of(EnrolmentFinished finished, Instant at) {
        return new EndedEnrolment(finished.cadence().id(), finished.outcome(), finished.repId(), at);
    }

    EndedEnrolment join(EndedEnrolment other) {
        return NEWEST.compare(this, other) >= 0 ? this : other;
    }
}
