package io.followthrough.qualification.web;

import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.JoinByHand;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.Merge;
import io.followthrough.qualification.application.MergeStandsException;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.application.identity.Proposals;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs who may be one person, side by side, for somebody to decide. */
@RestController
@RequestMapping("/v1/merges/proposals")
class ProposalController {

    private static final int MOST_PER_PAGE = 200;

    private final Proposals proposals;
    private final JoinByHand joinByHand;
    private final LookUpProspects prospects;

    ProposalController(Proposals proposals, JoinByHand joinByHand, LookUpProspects prospects) {
        this.proposals = proposals;
        this.joinByHand = joinByHand;
        this.prospects = prospects;
    }

    /** @param people both as they are now; a merged one as who it goes on as, an erased one not at all */
    record ProposalView(
            String proposalId,
            BigDecimal probability,
            List<String> agrees,
            List<String> contradicts,
            Instant at,
            Proposal.State state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            List<ProspectSummary> people) {}

    /** The likeliest first. */
    @Operation(operationId = "mergeProposals", summary = "Prospects who may be one person, the likeliest first")
    @GetMapping
    Page<ProposalView> list(
            @RequestParam(defaultValue = "OPEN") Proposal.State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var position = new Cursor("proposals/" + state);
        var listing = proposals.list(state, limit, position.behind(cursor, limit, MOST_PER_PAGE));
        var views = listing.proposals().stream()
                .filter(proposal -> state != Proposal.State.OPEN || joinByHand.isOpen(proposal))
                .map(this::view)
                .toList();
        var closed = listing.proposals().size() - views.size();
        return new Page<>(views, position.encode(listing.next()), listing.total() - closed);
    }

    /** They are one person. 409 if somebody kept them apart meanwhile. */
    @Operation(operationId = "acceptMergeProposal", summary = "They are one person: join them")
    @PostMapping("/{id}/merge")
    Merge merge(@PathVariable String id, Principal who) {
        var proposal = find(id);
        try {
            return joinByHand
                    .accept(proposal, who.getName())
                    .orElseThrow(() -> ProblemException.notFound("proposal", id));
        } catch (MergeStandsException stands) {
            throw ProblemException.conflict("Nothing to merge: " + stands.getMessage() + ".");
        }
    }

    /** They are two people, for good. */
    @Operation(operationId = "refuseMergeProposal", summary = "They are two people, for good")
    @PostMapping("/{id}/apart")
    ProposalView apart(@PathVariable String id, Principal who) {
        var proposal = find(id);
        try {
            if (!joinByHand.keepApart(
                    proposal.prospects().getFirst(), proposal.prospects().getLast(), who.getName())) {
                throw ProblemException.notFound("proposal", id);
            }
        } catch (MergeStandsException stands) {
            throw ProblemException.conflict("They cannot be kept apart: " + stands.getMessage() + ".");
        }
        return view(find(id));
    }

    private Proposal find(String id) {
        return proposals.find(id).orElseThrow(() -> ProblemException.notFound("proposal", id));
    }

    private ProposalView view(Proposal proposal) {
        return new ProposalView(
                proposal.proposalId(),
                proposal.probability(),
                proposal.agrees(),
                proposal.contradicts(),
                proposal.at(),
                proposal.state(),
                proposal.decidedAt(),
                proposal.decidedBy(),
                proposal.prospects().stream()
                        .flatMap(id -> prospects.find(id).stream())
                        .map(ProspectSummary::of)
                        .toList());
    }
}
