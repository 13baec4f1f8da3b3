package io.followthrough.cadence.domain.planning;

import java.util.List;

/** What became of promises that their representative cannot keep as they are. */
public sealed interface Rearranged {

    /**
     * All of them are kept, at the same time or at another one within the plan.
     *
     * @param contacts everything that is left of the enrolment
     */
    record Kept(String repId, List<PlannedContact> contacts) implements Rearranged {

        public Kept {
            contacts = List.copyOf(contacts);
        }
    }

    /** Nobody can keep them within the plan. */
    record Broken(String reason) implements Rearranged {}
}
