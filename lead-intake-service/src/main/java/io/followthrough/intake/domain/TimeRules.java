package io.followthrough.intake.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;

/**
 * When something happened. A time that was written and cannot be one refuses the input: taken for the time of receipt, a lead of last
 * year would be called as if it had just asked.
 */
final class TimeRules {

    private final IntakePolicy policy;

    TimeRules(IntakePolicy policy) {
        this.policy = policy;
    }

    /** The time in the field, or the time of receipt when there is none. */
    Instant of(FieldReader reader, String path, Instant receivedAt) {
        var zone = zone(reader);
        var time = reader.read(path, text -> switch (WrittenTimes.read(text, UsualDates.PATTERNS)) {
            case Reading.Read<TemporalAccessor>(var read) -> {
                if (saysNoZone(read)) {
                    tellZone(reader, path, text, zone);
                }
                yield possible(WrittenTimes.instant(read, zone), receivedAt);
            }
            case Reading.Unread<TemporalAccessor>(var problem, var remedy) ->
                Reading.failed(problem, remedy + ", or leave it out for now");
        });
        return time == null ? receivedAt : time;
    }

    private static boolean saysNoZone(TemporalAccessor time) {
        return time instanceof LocalDateTime || time instanceof LocalDate;
    }

    /** Of the person where it is known, else of the business. */
    private ZoneId zone(FieldReader reader) {
        var named = reader.given("person.timeZone");
        try {
            return named != null && Places.timeZone(named) instanceof Reading.Read<String>(var zone)
                    ? ZoneId.of(zone)
                    : policy.zone();
        } catch (DateTimeException unknown) {
            return policy.zone();
        }
    }

    private static void tellZone(FieldReader reader, String path, String text, ZoneId zone) {
        reader.unreadable(
                path,
                text,
                "says no zone" + UnusedParts.READ_IN + zone.getId(),
                "write it with its zone, for example 2026-03-31T09:30:00+02:00");
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
