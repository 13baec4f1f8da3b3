package io.followthrough.intake.domain;

import java.time.Instant;

/** When something may have happened. */
final class TimeRules {

    private final IntakePolicy policy;

    TimeRules(IntakePolicy policy) {
        this.policy = policy;
    }

    /**
     * The time in the field, or the time of receipt when there is none that can be. History is nothing without its time, so
     * there it is a problem.
     */
    Instant of(FieldReader reader, String path, Instant receivedAt, boolean historic) {
        var unreadable = reader.unreadable().size();
        var time = reader.read(
                path,
                text -> Values.instantOf(text) instanceof Reading.Read<Instant>(var read)
                        ? possible(read, receivedAt)
                        : Values.instantOf(text));
        if (time == null && historic && reader.unreadable().size() > unreadable) {
            reader.problem(path, "cannot be used, and history is nothing without it", "send when it happened");
        }
        return time == null ? receivedAt : time;
    }

    private Reading<Instant> possible(Instant time, Instant receivedAt) {
        if (time.isAfter(receivedAt.plus(policy.farthestAhead()))) {
            return Reading.failed(
                    "lies more than " + policy.farthestAhead().toHours() + " hours in the future",
                    "send when it happened, or leave it out for now");
        }
        return time.isBefore(policy.earliest())
                ? Reading.failed("lies before " + policy.earliest(), "send when it happened, or leave it out for now")
                : Reading.of(time);
    }
}
