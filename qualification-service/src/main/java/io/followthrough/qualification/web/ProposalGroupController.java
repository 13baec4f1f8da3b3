package io.followthrough.qualification.web;

import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.qualification.application.DecideTogether;
import io.followthrough.qualification.application.identity.Grounds;
import io.followthrough.qualification.application.identity.Proposal;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pairs with the same grounds, decided together piece by piece, and taken back. */
@RestController
@RequestMapping("/v1/merges/proposals")
class ProposalGroupController {

    private static final int MOST_GROUPS = 50;
    private static final int MOST_BATCHES = 20;
    /** Of one call, which answers before anybody thinks that it hangs. */
    private static final int PIECE = 50;

    private final DecideTogether decideTogether;
    private final InstantSource clock;

    ProposalGroupController(DecideTogether decideTogether, InstantSource clock) {
        this.decideTogether = decideTogether;
        this.clock = clock;
    }

    /**
     * @param importId the import whose rows led to them; null: none did
     * @param pairs that wait
     * @param likeliest a pair to look at
     */
    record GroupView(
            List<String> agrees,
            List<String> contradicts,
            @Nullable String importId,
            long pairs,
            BigDecimal least,
            BigDecimal most,
            String likeliest) {

        static GroupView of(DecideTogether.Group group) {
            return new GroupView(
                    group.grounds().agrees(),
                    group.grounds().contradicts(),
                    group.grounds().importId(),
                    group.pairs(),
                    group.least(),
                    group.most(),
                    group.likeliest().proposalId());
        }
    }

    /** @param batchId by which the decision is gone on with, and taken back */
    record BatchView(
            String batchId,
            Proposal.State decision,
            long pairs,
            List<String> agrees,
            List<String> contradicts,
            @Nullable String importId,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {

        static BatchView of(DecideTogether.Batch batch) {
            return new BatchView(
                    batch.name(),
                    batch.decision(),
                    batch.pairs(),
                    batch.last().agrees(),
                    batch.last().contradicts(),
                    batch.last().importId(),
                    batch.last().decidedAt(),
                    batch.last().decidedBy());
        }
    }

    /** @param batchId of the pieces before; null: this is the first */
    record Wanted(
            @Nullable List<String> agrees,
            @Nullable List<String> contradicts,
            @Nullable String importId,
            @Nullable String decision,
            @Nullable String batchId) {}

    /**
     * @param done pairs that were decided now, or are open again
     * @param stand why others could not be
     * @param left call again while there are some
     */
    record PieceView(String batchId, int done, List<String> stand, long left) {

        static PieceView of(DecideTogether.Piece piece) {
            return new PieceView(piece.name(), piece.done(), piece.stand(), piece.left());
        }
    }

    @Operation(operationId = "mergeProposalGroups", summary = "Pairs with the same grounds, the most first")
    @GetMapping("/groups")
    Page<GroupView> groups() {
        var all = decideTogether.groups();
        return new Page<>(all.stream().limit(MOST_GROUPS).map(GroupView::of).toList(), null, (long) all.size());
    }

    /** A piece of them; call it again with the {@code batchId} of the answer while some are left. */
    @Operation(
            operationId = "decideMergeProposals",
            summary = "Decide pairs with the same grounds: MERGED, they are one person; APART, two")
    @PostMapping("/groups/decide")
    PieceView decide(@RequestBody Wanted wanted, Principal who) {
        if (wanted.agrees() == null) {
            throw new InvalidInputException("agrees", "is missing", "send agrees, contradicts and importId of a group");
        }
        var decision = "MERGED".equals(wanted.decision())
                ? Proposal.State.MERGED
                : "APART".equals(wanted.decision()) ? Proposal.State.APART : null;
        if (decision == null) {
            throw new InvalidInputException("decision", "is not known", "send MERGED or APART");
        }
        var grounds = new Grounds(
                wanted.agrees(), wanted.contradicts() == null ? List.of() : wanted.contradicts(), wanted.importId());
        return PieceView.of(decideTogether.decide(grounds, decision, nameOf(wanted.batchId()), PIECE, who.getName()));
    }

    /** Names sort by time. */
    private String nameOf(@Nullable String batchId) {
        return batchId == null || batchId.isBlank()
                ? clock.instant() + "-" + UUID.randomUUID().toString().substring(0, 8)
                : batchId;
    }

    @Operation(operationId = "mergeProposalBatches", summary = "What was decided together lately, the last first")
    @GetMapping("/batches")
    Page<BatchView> batches() {
        return new Page<>(
                decideTogether.batches(MOST_BATCHES).stream().map(BatchView::of).toList(), null, null);
    }

    /** A piece of it; call it again while some are left. */
    @Operation(operationId = "undoMergeProposalBatch", summary = "Take back what was decided together: they wait again")
    @PostMapping("/batches/{id}/undo")
    PieceView undo(@PathVariable String id, Principal who) {
        return PieceView.of(decideTogether.undo(id, PIECE, who.getName()));
    }
}
