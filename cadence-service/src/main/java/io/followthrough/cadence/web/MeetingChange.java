package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.kit.web.FieldProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise about a meeting; what is absent stays.
 *
 * @param at needed unless only somebody else takes the meeting
 * @param repId who takes it
 */
record MeetingChange(
        @Nullable Instant at,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String repId) {

    void check(List<FieldProblem> problems) {
        input().check(problems, "");
        if (repId != null) {
            problems.removeIf(problem -> problem.field().equals("at") && at == null);
        }
    }

    boolean isOnlyHandedOver() {
        return repId != null && at == null && minutes == null && place == null;
    }

    Meeting changing(Meeting known) {
        return input().changing(known);
    }

    private MeetingInput input() {
        return new MeetingInput(at, minutes, place);
    }
}
