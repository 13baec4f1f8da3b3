package io.followthrough.qualification.application.referral;

import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.application.privacy.ErasePeople.Forgetful;
import io.followthrough.qualification.domain.referral.Referral;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was recommended by whom. Holds ids and keyed hashes, never an address or a name. */
public interface ReferralLedger extends Forgetful {

    /** @param next where the next piece begins; null at the end */
    record Listing(List<Referral> referrals, @Nullable String next, long total) {}

    Aggregates<Referral> aggregates();

    List<Referral> of(Collection<String> referred);

    /** Those of the names, prospect ids or hashes, by which anybody is held as referred or as a referrer. */
    Set<String> knownAmong(Collection<String> names);

    /** Ids of those of whom one of these was named as the referrer: prospect ids or hashes. */
    Set<String> namingReferrer(Collection<String> referrers);

    @Override
    default Set<String> naming(Collection<String> names) {
        return Stream.concat(
                        namingReferrer(names).stream(),
                        of(names).stream()
                                .flatMap(referral -> referral.tellings().stream())
                                .flatMap(telling -> Stream.ofNullable(telling.referrer())))
                .collect(Collectors.toSet());
    }

    /**
     * In order of the referred's id.
     *
     * @param referrers empty: of all
     * @param referred empty: of all
     */
    Listing list(Collection<String> referrers, Collection<String> referred, int limit, @Nullable String cursor);
}
