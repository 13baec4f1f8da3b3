package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is told to a prospect because it and another turned out to be one person, or two after all; or that one
 * recommended the other; exactly one of tie, loan, returned and recommended is there. Each is told in full and with an identity: told twice, late or out of order it makes no difference.
 *
 * @param at event time of what made it known
 */
public record Handover(
        @Nullable Tie tie,
        @Nullable Loan loan,
        @Nullable Returned returned,
        @Nullable Recommended recommended,
        Instant at) {

    /**
     * Tells a merged prospect who goes on for it.
     *
     * @param eventId of the merge
     */
    public record Tie(String survivor, String eventId) {}

    /**
     * All that one prospect lets count with another from now on; nothing once they are parted. And how it stands itself, to
     * whoever recommended it.
     *
     * @param version grows with each loan of the lender; the highest holds
     * @param guests by the prospect whose facts they are
     * @param customers by referral, whether the one who was recommended is a customer
     */
    public record Loan(String lender, long version, Map<String, Guest> guests, Map<String, Boolean> customers) {

        public Loan {
            guests = guests == null ? Map.of() : guests;
            customers = customers == null ? Map.of() : customers;
        }

        Loan numbered(long newVersion) {
            return new Loan(lender, newVersion, guests, customers);
        }

        /** Together with what is lent to the same prospect besides. */
        Loan and(Loan other) {
            return new Loan(lender, version, both(guests, other.guests), both(customers, other.customers));
        }

        private static <T> Map<String, T> both(Map<String, T> one, Map<String, T> other) {
            var both = new TreeMap<>(one);
            both.putAll(other);
            return both;
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

    /**
     * Tells somebody who was recommended whom it matters to whether they are a customer.
     *
     * @param referrer who recommended them
     */
    public record Recommended(String referralId, String referrer) {}

    public static Handover of(Tie tie, Instant at) {
        return new Handover(tie, null, null, null, at);
    }

    public static Handover of(Loan loan, Instant at) {
        return new Handover(null, loan, null, null, at);
    }

    public static Handover of(Returned returned, Instant at) {
        return new Handover(null, null, returned, null, at);
    }

    public static Handover of(Recommended recommended, Instant at) {
        return new Handover(null, null, null, recommended, at);
    }
}
