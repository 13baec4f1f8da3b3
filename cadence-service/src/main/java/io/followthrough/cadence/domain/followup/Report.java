package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Deal;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a representative says of a contact that he made.
 *
 * @param activity the fact that others are told; null if the contact itself is all there is to tell
 * @param minutes that it took; null: as planned
 * @param answers to questions, by question or criterion
 * @param meeting that was agreed, if its time is known
 * @param noShow the person did not come to what was agreed
 * @param callBackAt when the person asked to be called again
 */
public record Report(
        TouchOutcome outcome,
        @Nullable ActivityKind activity,
        @Nullable Double minutes,
        @Nullable String notes,
        Map<String, String> answers,
        @Nullable Instant callBackAt,
        @Nullable Deal deal,
        @Nullable Meeting meeting,
        boolean noShow) {

    public Report {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** Nothing was agreed. */
    public Report(
            TouchOutcome outcome,
            @Nullable ActivityKind activity,
            @Nullable Double minutes,
            @Nullable String notes,
            Map<String, String> answers,
            @Nullable Instant callBackAt,
            @Nullable Deal deal) {
        this(outcome, activity, minutes, notes, answers, callBackAt, deal, null, false);
    }
}
