package io.followthrough.qualification.web;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Deal;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param id of the capture or activity
 * @param what {@code CAPTURED} or the kind of the activity
 * @param detail channel and source of a capture; what we say ourselves of an activity
 */
record TimelineEntry(
        Instant at,
        String id,
        String what,
        @Nullable String detail,
        @Nullable String text,
        Map<String, String> answers,
        @Nullable Objection objection,
        @Nullable Deal deal,
        @Nullable String repId,
        @Nullable Double minutes,
        Machine machine) {

    /** Newest first. */
    static List<TimelineEntry> of(Prospect prospect) {
        return Stream.concat(
                        prospect.captures().stream().map(capture -> of(capture, prospect.isWithdrawn(capture))),
                        prospect.activities().stream().map(TimelineEntry::of))
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(TimelineEntry::id)
                        .reversed())
                .toList();
    }

    private static TimelineEntry of(LeadCaptured capture, boolean withdrawn) {
        return new TimelineEntry(
                capture.capturedAt(),
                capture.leadId(),
                "CAPTURED",
                capture.channel() + " " + capture.source().id()
                        + (withdrawn ? ", taken back: its import was undone" : ""),
                capture.message(),
                capture.answers(),
                null,
                null,
                null,
                null,
                capture.machine());
    }

    private static TimelineEntry of(ActivityRecorded activity) {
        return new TimelineEntry(
                activity.at(),
                activity.activityId(),
                activity.kind().name(),
                activity.remark(),
                activity.text(),
                activity.answers(),
                activity.objection(),
                activity.deal(),
                activity.repId(),
                activity.minutes(),
                activity.machine());
    }
}
