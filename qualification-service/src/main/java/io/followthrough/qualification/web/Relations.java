package io.followthrough.qualification.web;

import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.Merge;
import io.followthrough.qualification.application.MergeLedger;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.application.privacy.FindPerson.Found;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.qualification.application.referral.ReferralLedger;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a prospect was merged with, who recommended whom, and who named them. */
@Component
class Relations {

    private static final int MOST_REFERRALS = 100;

    private final MergeLedger merges;
    private final ReferralLedger ledger;
    private final KeepReferrals referrals;
    private final ProposedLeads proposals;
    private final ProposedLeadViews views;
    private final IdentityHashes hashes;

    Relations(
            MergeLedger merges,
            ReferralLedger ledger,
            KeepReferrals referrals,
            ProposedLeads proposals,
            ProposedLeadViews views,
            IdentityHashes hashes) {
        this.hashes = hashes;
        this.proposals = proposals;
        this.views = views;
        this.merges = merges;
        this.ledger = ledger;
        this.referrals = referrals;
    }

    /** Newest first. */
    List<Merge> merges(Prospect prospect) {
        return merges.of(ids(prospect));
    }

    /** Of the prospect first, then by the prospect. */
    List<ReferralView> referrals(Prospect prospect) {
        var ids = ids(prospect);
        return Stream.concat(of(List.of(), ids), of(ids, List.of())).distinct().toList();
    }

    /** What others said when they named this person, also while nobody has said that they are the same. */
    List<ProposedLeadView> namedByOthers(Found found) {
        var ids = ids(found.prospect());
        var hashed = found.keysElsewhere().stream().map(hashes::of).toList();
        return Stream.concat(
                        proposals.about(ids).stream().filter(proposal -> ids.contains(proposal.prospectId())),
                        proposals.knownBy(hashed).stream()
                                .filter(proposal ->
                                        proposal.prospectId() == null || ids.contains(proposal.prospectId())))
                .distinct()
                .map(views::of)
                .toList();
    }

    /** Where somebody who is no prospect is named all the same, in words for whoever asks; empty: nowhere. */
    String namedElsewhere(String identityKey) {
        var names = List.of(hashes.of(identityKey), hashes.of(IdentifyingKeys.canonical(identityKey)));
        return Stream.concat(
                        proposals.knownBy(names).stream()
                                .filter(proposal -> proposal.person() != null)
                                .map(proposal -> "GET /v1/proposed-leads/" + proposal.proposalId()),
                        ledger.namingReferrer(names).stream().map(referred -> "GET /v1/referrals?referred=" + referred))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Stream<ReferralView> of(Collection<String> referrers, Collection<String> referred) {
        return ledger.list(referrers, referred, MOST_REFERRALS, null).referrals().stream()
                .flatMap(referral -> ReferralView.of(referral, referrals.recommendedBy(referral.referred())).stream())
                .filter(view -> referrers.isEmpty() || referrers.contains(view.referrerProspectId()));
    }

    private static List<String> ids(Prospect prospect) {
        var ids = new ArrayList<>(prospect.absorbed());
        ids.add(prospect.prospectId());
        return ids;
    }
}
