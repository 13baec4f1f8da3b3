package io.followthrough.qualification.application;

import io.followthrough.qualification.application.identity.Grounds;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.application.identity.Proposals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides pairs of the same {@link Grounds} together, piece by piece, and takes that back: each pair is decided as if somebody had pressed its
 * key, and remembers with which others. What a crash leaves over waits as before.
 */
public final class DecideTogether {

    /** Open pairs that are looked at: of more, those that are likeliest to be one. */
    private static final int MOST = 20_000;

    private static final int PAGE = 500;

    private final Proposals proposals;
    private final MergeLedger ledger;
    private final JoinByHand joinByHand;
    private final UndoMerges undoMerges;

    public DecideTogether(Proposals proposals, MergeLedger ledger, JoinByHand joinByHand, UndoMerges undoMerges) {
        this.proposals = proposals;
        this.ledger = ledger;
        this.joinByHand = joinByHand;
        this.undoMerges = undoMerges;
    }

    /** Open pairs that are alike. @param likeliest of them, to look at */
    public record Group(Grounds grounds, long pairs, BigDecimal least, BigDecimal most, Proposal likeliest) {}

    /** Pairs that were decided together. @param decision all of them */
    public record Batch(String name, Proposal.State decision, long pairs, Proposal last) {}

    /**
     * What became of one piece.
     *
     * @param done pairs that were decided, or are open again
     * @param stand those that could not be, each with why
     * @param left pairs that are still to be done
     */
    public record Piece(String name, int done, List<String> stand, long left) {}

    /** The largest first. */
    public List<Group> groups() {
        var groups = new LinkedHashMap<Grounds, Group>();
        eachOpen(proposal -> groups.merge(
                proposal.grounds(),
                new Group(proposal.grounds(), 1, proposal.probability(), proposal.probability(), proposal),
                (known, one) -> new Group(
                        known.grounds(),
                        known.pairs() + 1,
                        known.least().min(one.least()),
                        known.most().max(one.most()),
                        known.likeliest())));
        return groups.values().stream()
                .sorted(Comparator.comparingLong(Group::pairs).reversed())
                .toList();
    }

    /**
     * Decides so many of the pairs with these grounds.
     *
     * @param decision {@code MERGED} or {@code APART}
     * @param name of what is decided together; the same for all pieces of it
     */
    public Piece decide(Grounds grounds, Proposal.State decision, String name, int most, String who) {
        var open = new ArrayList<Proposal>();
        eachOpen(proposal -> {
            if (proposal.grounds().equals(grounds)) {
                open.add(proposal);
            }
        });
        var stand = new ArrayList<String>();
        var piece = open.subList(0, Math.min(most, open.size()));
        var done = 0;
        for (var proposal : piece) {
            done += isDecided(proposal, decision, name, who, stand) ? 1 : 0;
        }
        return new Piece(name, done, stand, open.size() - piece.size());
    }

    private boolean isDecided(Proposal proposal, Proposal.State decision, String name, String who, List<String> stand) {
        if (!joinByHand.isOpen(proposal)) {
            return false; // other evidence has joined them meanwhile
        }
        try {
            var mergeId = decision == Proposal.State.MERGED
                    ? joinByHand.accept(proposal, who).map(Merge::mergeId).orElse(null)
                    : keptApart(proposal, who);
            proposals
                    .find(proposal.proposalId())
                    .filter(decided -> decided.state() != Proposal.State.OPEN)
                    .ifPresent(decided -> proposals.update(decided.with(name, mergeId)));
            return true;
        } catch (MergeStandsException decidedOtherwise) {
            stand.add(String.valueOf(decidedOtherwise.getMessage()));
            joinByHand.settle(
                    proposal, decision == Proposal.State.MERGED ? Proposal.State.APART : Proposal.State.MERGED);
            return false;
        }
    }

    private @Nullable String keptApart(Proposal proposal, String who) {
        joinByHand.keepApart(
                proposal.prospects().getFirst(), proposal.prospects().getLast(), who);
        return null;
    }

    /** What was decided together lately and was not taken back, the last first. */
    public List<Batch> batches(int most) {
        var batches = new LinkedHashMap<String, Batch>();
        for (var proposal : proposals.lastTogether(MOST)) {
            var name = String.valueOf(proposal.together());
            batches.merge(
                    name,
                    new Batch(name, proposal.state(), 1, proposal),
                    (known, one) -> new Batch(name, known.decision(), known.pairs() + 1, known.last()));
        }
        return batches.values().stream().limit(most).toList();
    }

    /** So many of what was decided together wait for somebody again, the last first. */
    public Piece undo(String name, int most, String who) {
        var decided = proposals.together(name).stream()
                .sorted(Comparator.comparing(Proposal::decidedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
        var stand = new ArrayList<String>();
        var done = 0;
        for (var proposal : decided.subList(0, Math.min(most, decided.size()))) {
            done += isOpenAgain(proposal, who, stand) ? 1 : 0;
        }
        return new Piece(name, done, stand, proposals.together(name).size());
    }

    private boolean isOpenAgain(Proposal proposal, String who, List<String> stand) {
        try {
            if (proposal.state() == Proposal.State.APART) {
                joinByHand.allowAgain(proposal);
            } else if (proposal.mergeId() != null) {
                ledger.find(proposal.mergeId()).ifPresent(merge -> {
                    var undone = undoMerges.undo(merge, who);
                    if (undone.state() == Merge.State.UNDONE) {
                        undoMerges.allowAgain(undone);
                    }
                });
            }
            proposals.update(proposal.reopened());
            return true;
        } catch (MergeStandsException stands) {
            stand.add(String.valueOf(stands.getMessage()));
            proposals.update(proposal.with("", proposal.mergeId())); // it is decided by itself from now on
            return false;
        }
    }

    private void eachOpen(Consumer<Proposal> look) {
        var seen = 0;
        String cursor = null;
        do {
            var page = proposals.list(Proposal.State.OPEN, PAGE, cursor);
            page.proposals().forEach(look);
            seen += page.proposals().size();
            cursor = page.next();
        } while (cursor != null && seen < MOST);
    }
}
