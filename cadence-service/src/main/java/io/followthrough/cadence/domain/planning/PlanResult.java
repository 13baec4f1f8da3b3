package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Either every contact has its place, or nothing is promised. */
public sealed interface PlanResult {

    /** @param contacts in the order of the steps */
    record Accepted(String repId, List<PlannedContact> contacts) implements PlanResult {

        public Accepted {
            contacts = List.copyOf(contacts);
        }

        public int reservedMinutes() {
            return contacts.stream().mapToInt(PlannedContact::minutes).sum();
        }
    }

    /**
     * @param step the contact that found no room
     * @param day the first day on which it was looked for
     * @param earliestStart when the cadence could start, as far as can be seen
     */
    record Refused(
            int step,
            LocalDate day,
            String reason,
            @Nullable Instant earliestStart) implements PlanResult {

        /** In a reason: waiting brings no room. */
        public static final String FOR_GOOD = " never meet the hours ";
    }
}
