package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.CadenceVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadence chosen and not promised yet.
 *
 * @param atOnce whether the first contact answers something the person has just done
 * @param step the contact that found no room; null before the first try
 * @param callAt when the call is promised with which it begins; null if none is. Early in the night it is the day that was named, and no hour
 */
public record Waiting(
        String enrolmentId,
        int ordinal,
        CadenceVersion cadence,
        Purpose purpose,
        boolean atOnce,
        Instant since,
        @Nullable Integer step,
        @Nullable LocalDate day,
        @Nullable Instant earliestStart,
        @Nullable Instant callAt) {

    Waiting withoutHaste() {
        return new Waiting(enrolmentId, ordinal, cadence, purpose, false, since, step, day, earliestStart, callAt);
    }

    Waiting calling(@Nullable Instant at) {
        return new Waiting(enrolmentId, ordinal, cadence, purpose, atOnce, since, step, day, earliestStart, at);
    }

    Waiting refused(int blockingStep, LocalDate blockingDay, @Nullable Instant newEarliestStart) {
        return new Waiting(
                enrolmentId,
                ordinal,
                cadence,
                purpose,
                false,
                since,
                blockingStep,
                blockingDay,
                newEarliestStart,
                callAt);
    }
}
