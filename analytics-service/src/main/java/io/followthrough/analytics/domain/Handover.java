package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told to a prospect because it and another turned out to be one person, or two after all; exactly one of tie, loan
 * and returned is there. Each is told in full and with an identity: told twice, late or out of order it makes no difference.
 *
 * @param at event time of what made it known
 */
public record Handover(
        @Nullable Tie tie, @Nullable Loan loan, @Nullable Returned returned, Instant at) {

    /**
     * Tells a merged prospect who goes on for it.
     *
     * @param eventId of the merge
     */
    public record Tie(String survivor, String eventId) {}

    /**
     * All that one prospect lets count with another from now on; nothing once they are parted.
     *
     * @param version grows with each loan of the lender; the highest holds
     * @param guests by the prospect whose facts they are
     */
    public record Loan(String lender, long version, Map<String, Guest> guests) {

        public Loan {
            guests = guests == null ? Map.of() : guests;
        }
    }

    /**
     * Tells a survivor which activities, recorded under its id while two were one, are the other's.
     *
     * @param to the other one
     */
    public record Returned(String to, List<String> activityIds) {

        public Returned {
            activityIds = activityIds == null ? List.of() : List.copyOf(activityIds);
        }
    }

    public static Handover of(Tie tie, Instant at) {
        return new Handover(tie, null, null, at);
    }

    public static Handover of(Loan loan, Instant at) {
        return new Handover(null, loan, null, at);
    }

    public static Handover of(Returned returned, Instant at) {
        return new Handover(null, null, returned, at);
    }
}
