package io.followthrough.analytics.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Who recommended whom.
 *
 * @param given by referral whose reward was due, whether the one who was recommended is a customer still
 * @param referrers who recommended this person, by referral whose reward was due
 */
public record Referrals(Map<String, Boolean> given, Map<String, String> referrers) {

    static final Referrals NONE = new Referrals(Map.of(), Map.of());

    public Referrals {
        given = given == null ? Map.of() : given;
        referrers = referrers == null ? Map.of() : referrers;
    }

    /** How many of those who were recommended are customers. */
    public long customers() {
        return given.values().stream().filter(isCustomer -> isCustomer).count();
    }

    Referrals rewarded(String referralId) {
        return join(new Referrals(Map.of(referralId, true), Map.of()));
    }

    Referrals recommendedBy(String referrer, String referralId) {
        return join(new Referrals(Map.of(), Map.of(referralId, referrer)));
    }

    Referrals join(Referrals other) {
        return other.equals(NONE)
                ? this
                : new Referrals(
                        union(given, other.given, Boolean::logicalAnd),
                        union(referrers, other.referrers, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    /** As those who were recommended say of themselves; of whoever says nothing the reward says enough. */
    Referrals knowing(Map<String, Boolean> customers) {
        if (given.isEmpty() || customers.isEmpty()) {
            return this;
        }
        var known = new TreeMap<>(given);
        known.replaceAll((referral, rewarded) -> customers.getOrDefault(referral, rewarded));
        return new Referrals(known, referrers);
    }

    private static <T> Map<String, T> union(Map<String, T> one, Map<String, T> other, BinaryOperator<T> join) {
        var union = new TreeMap<>(one);
        other.forEach((referral, said) -> union.merge(referral, said, join));
        return union;
    }
}
