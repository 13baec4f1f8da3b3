package io.followthrough.qualification.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about how one person was recommended. Tellings join in any order; the earliest that stands counts.
 *
 * @param referred prospect id; of somebody not known yet a keyed hash of an identifier
 * @param tellings in order of time
 * @param customer has become a customer
 * @param historic nothing but imported history is known: no reward
 * @param rewarded whose reward it is; taken back with the sale until it was given, and then never changed again
 * @param movedTo who goes on for the referred
 * @param customerSince when the first deal was won; null while that is not known
 * @param givenAt when the reward was really given
 * @param takenBack how often a reward was due and is not any more; null for never
 */
public record Referral(
        String referred,
        List<Telling> tellings,
        boolean customer,
        boolean historic,
        @Nullable String rewarded,
        @Nullable Instant rewardedAt,
        @Nullable String movedTo,
        @Nullable Instant customerSince,
        @Nullable Instant givenAt,
        @Nullable Integer takenBack) {

    private static final Comparator<Telling> BY_TIME =
            Comparator.comparing(Telling::at).thenComparing(Telling::factId);

    public Referral {
        tellings =
                tellings == null ? List.of() : tellings.stream().sorted(BY_TIME).toList();
    }

    public static Referral of(String referred) {
        return new Referral(referred, List.of(), false, false, null, null, null, null, null, null);
    }

    /** The same telling again changes nothing, but may know the referrer by now. */
    public Referral told(List<Telling> more) {
        var all = new TreeMap<String, Telling>();
        tellings.forEach(telling -> all.put(telling.factId(), telling));
        more.forEach(telling -> all.merge(telling.factId(), telling, Telling::and));
        return with(new ArrayList<>(all.values()), customer, historic);
    }

    /** An import that brought a telling was undone; with the last one it counts no longer, and no reward that was not given. */
    public Referral withdrawn(String factId, String importId) {
        var left = with(
                tellings.stream()
                        .map(telling -> telling.factId().equals(factId) ? telling.undone(importId) : telling)
                        .toList(),
                customer,
                historic);
        var isEarned = left.standing()
                .anyMatch(telling ->
                        telling.referrer() != null && telling.referrer().equals(rewarded));
        return rewarded == null || givenAt != null || isEarned ? left : left.withoutAReward();
    }

    private Referral withoutAReward() {
        return new Referral(
                referred, tellings, customer, historic, null, null, movedTo, customerSince, null, timesTakenBack());
    }

    private Stream<Telling> standing() {
        return tellings.stream().filter(Telling::stands);
    }

    /** Those who were named as a referrer before they were known. */
    public Referral knowing(Set<String> hashes, String prospectId) {
        return with(
                tellings.stream()
                        .map(telling -> telling.referrer() == null && hashes.contains(telling.referrerHash())
                                ? telling.by(prospectId)
                                : telling)
                        .toList(),
                customer,
                historic);
    }

    /** What was told of referrers who are to be forgotten is; a reward that was given stays. */
    public Referral without(Set<String> idsAndHashes) {
        return with(
                tellings.stream()
                        .filter(telling ->
                                !isOf(telling.referrer(), idsAndHashes) && !isOf(telling.referrerHash(), idsAndHashes))
                        .toList(),
                customer,
                historic);
    }

    private static boolean isOf(@Nullable String referrer, Set<String> idsAndHashes) {
        return referrer != null && idsAndHashes.contains(referrer);
    }

    /** Referrers who were merged go on as others. */
    public Referral following(UnaryOperator<String> survivor) {
        return with(
                tellings.stream()
                        .map(telling ->
                                telling.referrer() == null ? telling : telling.by(survivor.apply(telling.referrer())))
                        .toList(),
                customer,
                historic);
    }

    /**
     * Once a customer is enough.
     *
     * @param since when the first deal was won that stands; null for somebody who is none, or if it is not known
     */
    public Referral standing(boolean isCustomer, boolean isHistoric, @Nullable Instant since) {
        return new Referral(
                referred,
                tellings,
                customer || isCustomer,
                isHistoric,
                rewarded,
                rewardedAt,
                movedTo,
                since == null ? customerSince : since,
                givenAt,
                takenBack);
    }

    /** Nothing that was sold stands: the reward waits for a sale again, unless it was handed over. */
    public Referral withoutASale() {
        return givenAt != null
                ? this
                : new Referral(referred, tellings, false, historic, null, null, movedTo, null, null, timesTakenBack());
    }

    private @Nullable Integer timesTakenBack() {
        return rewarded == null ? takenBack : Integer.valueOf(takenBack == null ? 1 : takenBack + 1);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** The reward was handed over. Once is enough. */
    public Referral given(Instant at) {
        return new Referral(
                referred,
                tellings,
                customer,
                historic,
                rewarded,
                rewardedAt,
                movedTo,
                customerSince,
                rewarded == null || givenAt != null ? givenAt : at,
                takenBack);
    }

    /** Another prospect turned out to be the same person. */
    public Referral absorb(Referral other) {
        var both = told(other.tellings).standing(other.customer, historic, earlier(customerSince, other.customerSince));
        if (rewarded != null || other.rewarded == null) {
            return both;
        }
        var taken = both.rewarded(other.rewarded, other.rewardedAt);
        return other.givenAt == null ? taken : taken.given(other.givenAt);
    }

    public Referral movedTo(String survivor) {
        return new Referral(
                referred,
                List.of(),
                customer,
                historic,
                rewarded,
                rewardedAt,
                survivor,
                customerSince,
                givenAt,
                takenBack);
    }

    /** The part that these facts tell, with the reward that was earned by it. */
    public Referral only(Set<String> facts) {
        var theirs = tellings.stream()
                .filter(telling -> facts.contains(telling.factId()))
                .toList();
        var earned = isOf(theirs, rewarded);
        return new Referral(
                referred,
                theirs,
                customer,
                historic,
                earned ? rewarded : null,
                earned ? rewardedAt : null,
                null,
                customerSince,
                earned ? givenAt : null,
                takenBack);
    }

    /** There again, with what is told of this person while somebody else went on for it; decisions say how it stands. */
    public Referral isBack(Referral theirs) {
        var mine = rewarded == null ? theirs : this;
        return new Referral(
                        referred,
                        tellings,
                        customer,
                        historic,
                        mine.rewarded,
                        mine.rewardedAt,
                        null,
                        customerSince,
                        mine.givenAt,
                        takenBack)
                .told(theirs.tellings);
    }

    /** Without what is told of somebody who is another person, and without that one's reward. */
    public Referral alone(Set<String> facts) {
        var own = tellings.stream()
                .filter(telling -> !facts.contains(telling.factId()))
                .toList();
        var keeps = isOf(own, rewarded);
        return new Referral(
                referred,
                own,
                customer,
                historic,
                keeps ? rewarded : null,
                keeps ? rewardedAt : null,
                movedTo,
                customerSince,
                keeps ? givenAt : null,
                takenBack);
    }

    /** Of two who recommend apart now, one has told what the other went on for; a reward that was not given yet is due anew. */
    public Referral recommendedBy(String back, String other, Predicate<Telling> isBacks) {
        var parted = with(
                tellings.stream()
                        .map(telling ->
                                other.equals(telling.referrer()) && isBacks.test(telling) ? telling.by(back) : telling)
                        .toList(),
                customer,
                historic);
        if (parted.equals(this) || rewarded == null || isOf(parted.tellings, rewarded)) {
            return parted;
        }
        return givenAt == null ? parted.withoutAReward() : parted.rewarded(back, rewardedAt);
    }

    private static boolean isOf(List<Telling> tellings, @Nullable String referrer) {
        return referrer != null && tellings.stream().anyMatch(telling -> referrer.equals(telling.referrer()));
    }

    public Referral rewarded(String referrer, @Nullable Instant at) {
        return new Referral(
                referred, tellings, customer, historic, referrer, at, movedTo, customerSince, givenAt, takenBack);
    }

    /**
     * @param recommended all whom the referred recommended, directly or over others, and since when: whoever closes a circle
     *     is refused, and nobody else
     */
    public List<Verdict> verdicts(Map<String, Instant> recommended) {
        var verdicts = new ArrayList<Verdict>();
        var counted = false;
        for (var telling : standing().toList()) {
            var state = state(telling, recommended, counted);
            counted |= state == Verdict.State.PENDING || state == Verdict.State.EARNED || state == Verdict.State.GIVEN;
            verdicts.add(Verdict.of(telling, state));
        }
        return verdicts;
    }

    private Verdict.State state(Telling telling, Map<String, Instant> recommended, boolean counted) {
        if (telling.referrer() == null) {
            return Verdict.State.REFERRER_UNKNOWN;
        }
        if (telling.referrer().equals(rewarded) && !counted) {
            return givenAt == null ? Verdict.State.EARNED : Verdict.State.GIVEN;
        }
        if (customerSince != null && customerSince.isBefore(telling.at())) {
            return Verdict.State.REFUSED_CUSTOMER;
        }
        if (telling.referrer().equals(referred)) {
            return Verdict.State.REFUSED_SELF;
        }
        var since = recommended.get(telling.referrer());
        if (since != null && !since.isAfter(telling.at())) {
            return Verdict.State.REFUSED_CIRCLE;
        }
        return counted || rewarded != null ? Verdict.State.REFUSED_LATER : Verdict.State.PENDING;
    }

    /** Since when somebody has been recommended by another; empty if never. */
    public Optional<Instant> recommendedBy(String referrer) {
        return standing()
                .filter(telling -> referrer.equals(telling.referrer()))
                .map(Telling::at)
                .findFirst();
    }

    /** Who is to be rewarded now; empty when nobody is, or somebody was. */
    public Optional<String> due(Map<String, Instant> recommended) {
        return !customer || historic || rewarded != null
                ? Optional.empty()
                : verdicts(recommended).stream()
                        .filter(verdict -> verdict.state() == Verdict.State.PENDING)
                        .map(Verdict::referrer)
                        .findFirst();
    }

    private Referral with(List<Telling> newTellings, boolean isCustomer, boolean isHistoric) {
        return new Referral(
                referred,
                newTellings,
                isCustomer,
                isHistoric,
                rewarded,
                rewardedAt,
                movedTo,
                customerSince,
                givenAt,
                takenBack);
    }
}
