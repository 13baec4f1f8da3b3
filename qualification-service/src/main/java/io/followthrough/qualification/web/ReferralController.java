package io.followthrough.qualification.web;

import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.qualification.application.referral.ReferralLedger;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who recommended us to whom, and what came of it. */
@RestController
class ReferralController {

    private static final Cursor CURSOR = new Cursor("referrals");
    private static final int MOST_PER_PAGE = 200;

    private final ReferralLedger ledger;
    private final KeepReferrals referrals;
    private final FindPerson people;

    ReferralController(ReferralLedger ledger, KeepReferrals referrals, FindPerson people) {
        this.ledger = ledger;
        this.referrals = referrals;
        this.people = people;
    }

    /**
     * @param referrer only recommendations by this prospect
     * @param referred only recommendations of this prospect
     * @param limit people who were recommended, of each of whom all recommendations are shown
     */
    @Operation(operationId = "referrals", summary = "Who recommended whom, and what was earned by it")
    @GetMapping("/v1/referrals")
    Page<ReferralView> list(
            @RequestParam(required = false) @Nullable String referrer,
            @RequestParam(required = false) @Nullable String referred,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var behind = CURSOR.behind(cursor, limit, MOST_PER_PAGE);
        var by = ids(referrer);
        var listing = ledger.list(by, ids(referred), limit, behind);
        var views = listing.referrals().stream()
                .flatMap(referral -> ReferralView.of(referral, referrals.recommendedBy(referral.referred())).stream())
                .filter(view -> by.isEmpty() || by.contains(view.referrerProspectId()))
                .toList();
        return new Page<>(views, CURSOR.encode(listing.next()), listing.total());
    }

    /** The reward for recommending this person was handed over. @param id of the referred */
    @Operation(operationId = "rewardGiven", summary = "The reward for recommending this person was handed over")
    @PostMapping("/v1/referrals/{id}/given")
    List<ReferralView> given(@PathVariable String id) {
        if (!referrals.given(id)) {
            throw ProblemException.conflict("No reward was earned for recommending " + id + ".");
        }
        return ledger.list(List.of(), ids(id), 1, null).referrals().stream()
                .flatMap(referral -> ReferralView.of(referral, referrals.recommendedBy(referral.referred())).stream())
                .toList();
    }

    /** Of a person under all ids. */
    private List<String> ids(@Nullable String prospect) {
        return prospect == null
                ? List.of()
                : people.byProspectId(prospect)
                        .map(FindPerson.Found::prospectIds)
                        .orElse(List.of(prospect));
    }
}
