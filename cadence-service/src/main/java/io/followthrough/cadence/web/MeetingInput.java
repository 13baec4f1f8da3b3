package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.kit.web.FieldProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where to meet.
 *
 * @param minutes 30 if absent
 * @param place an address or a link
 */
record MeetingInput(
        @Nullable Instant at,
        @Nullable Integer minutes,
        @Nullable String place) {

    private static final int USUAL_MINUTES = 30;

    /** @param prefix of the fields' names */
    void check(List<FieldProblem> problems, String prefix) {
        if (at == null) {
            problems.add(new FieldProblem(prefix + "at", "is missing", "say when, for example 2026-03-05T14:00:00Z"));
        }
        if (minutes != null && (minutes < 5 || minutes > 480)) {
            problems.add(new FieldProblem(prefix + "minutes", "is " + minutes, "use 5 to 480"));
        }
        if (place != null && (place.length() > 500 || place.chars().anyMatch(Character::isISOControl))) {
            problems.add(new FieldProblem(prefix + "place", "is no place", "use one line of at most 500 characters"));
        }
    }

    @Nullable
    Meeting toMeeting() {
        return at == null ? null : new Meeting(at, minutes == null ? USUAL_MINUTES : minutes, place);
    }

    /** What is not said stays. */
    Meeting changing(Meeting known) {
        return new Meeting(
                at == null ? known.at() : at,
                minutes == null ? known.minutes() : minutes,
                place == null ? known.place() : place);
    }
}
