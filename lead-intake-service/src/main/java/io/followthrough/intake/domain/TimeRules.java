package io.followthrough.intake.domain;

import java.time.Instant;

/** When something may have happened. */
final class TimeRules {

    private final IntakePolicy policy;

    TimeRules(IntakePolicy policy) {
        this.policy = policy;
    }

    /** The time in the field, or the time of receipt when there is none. */
    Instant notFarAhead(FieldReader reader, String path, Instant receivedAt) {
        var time = reader.instant(path);
        if (time == null) {
            return receivedAt;
        }
        if (time.isAfter(receivedAt.plus(policy.farthestAhead()))) {
            reader.problem(
                    path,
                    "lies more than " + policy.farthestAhead().toHours() + " hours in the future",
                    "send when it happened, or leave it out for now");
        }
        if (time.isBefore(policy.earliest())) {
            reader.problem(path, "lies before " + policy.earliest(), "send when it happened, or leave it out for now");
        }
        return time;
    }
}
