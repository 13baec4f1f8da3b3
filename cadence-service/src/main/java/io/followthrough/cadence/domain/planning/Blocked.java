package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contact that found no place.
 *
 * @param from since when a place was looked for
 * @param offset days after the start until which it had to be made
 */
record Blocked(SlotSearch search, Instant from, LocalDate day, int offset) {

    Refused refusal(RepCalendar calendar, @Nullable Instant earliestStart) {
        if (earliestStart == null && !search.everMeets(calendar, day)) {
            return new Refused(search.leg().number(), day, search.describeNeverMeeting(calendar), null);
        }
        return new Refused(
                search.leg().number(),
                day,
                search.describe() + " in the calendar of " + calendar.rep().id() + " from " + day + " on",
                earliestStart);
    }
}
