package io.followthrough.intake.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

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
        var zone = zone(reader);
        var time = reader.read(
                path,
                text -> readable(text, zone) instanceof Reading.Read<Instant>(var read)
                        ? possible(read, receivedAt)
                        : readable(text, zone));
        if (time != null) {
            tellZone(reader, path, zone);
        }
        if (time == null && historic && reader.unreadable().size() > unreadable) {
            reader.problem(path, "cannot be used, and history is nothing without it", "send when it happened");
        }
        return time == null ? receivedAt : time;
    }

    /** A time without a zone is hours off at most; without any time a lead of last year would be one of today. */
    private static Reading<Instant> readable(String text, ZoneId zone) {
        return PointInTime.certain(text).isPresent()
                ? Values.instantOf(text)
                : PointInTime.local(text)
                        .map(local -> Reading.of(local.atZone(zone).toInstant()))
                        .orElseGet(() -> Values.instantOf(text));
    }

    /** Of the person where it is known, else UTC. */
    private static ZoneId zone(FieldReader reader) {
        var named = reader.given("person.timeZone");
        return named != null && Places.timeZone(named) instanceof Reading.Read<String>(var zone)
                ? ZoneId.of(zone)
                : ZoneOffset.UTC;
    }

    private static void tellZone(FieldReader reader, String path, ZoneId zone) {
        var text = reader.given(path);
        if (text != null && PointInTime.certain(text).isEmpty()) {
            reader.unreadable(
                    path,
                    text,
                    "says no zone" + UnusedParts.READ_IN + zone.getId(),
                    "write it with its zone, for example 2026-03-31T09:30:00+02:00");
        }
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
