package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.domain.Prospect;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a person decides of two prospects: they are one, or two for good. */
public final class JoinByHand {

    private static final String OTHER_EVIDENCE = "other evidence";

    private final ProspectStores stores;
    private final AggregateProcessor<Prospect> processor;
    private final Merges merges;
    private final InstantSource clock;

    public JoinByHand(
            ProspectStores stores, EventPublisher publisher, Announcements announcements, InstantSource clock) {
        this.stores = stores;
        this.processor = new AggregateProcessor<>(stores.prospects(), publisher);
        this.merges = new Merges(stores, processor, announcements, new Facts(announcements));
        this.clock = clock;
    }

    /**
     * Joins both, also if they were kept apart before.
     *
     * @param reason in words; shown in the ledger
     * @return the merge; empty if one of them is not there
     * @throws MergeStandsException if they are one already
     */
    public Optional<Merge> merge(String one, String other, String reason, String who) {
        var here = end(one);
        var there = end(other);
        if (here == null || there == null) {
            return Optional.empty();
        }
        if (here.prospectId().equals(there.prospectId())) {
            throw new MergeStandsException("the two are one already: prospect " + here.prospectId());
        }
        var cause = cause("merge", here, there);
        if (here.isApartFrom(there)) {
            allow(cause, here, there);
        }
        var joined = merges.join(
                new LinkedHashSet<>(List.of(here.prospectId(), there.prospectId())),
                Joining.byHand(cause, clock.instant(), reason));
        close(here, there, Proposal.State.MERGED, who);
        var loser = here.prospectId().equals(joined.survivor()) ? there : here;
        return stores.merges().find(loser.mergeId());
    }

    /**
     * Joins both as proposed. Whoever sees an old list takes back nothing that was decided meanwhile.
     *
     * @return the merge; empty if one of them is not there
     * @throws MergeStandsException if they are one already, or were kept apart
     */
    public Optional<Merge> accept(Proposal proposal, String who) {
        var here = end(proposal.prospects().getFirst());
        var there = end(proposal.prospects().getLast());
        if (here == null || there == null) {
            return Optional.empty();
        }
        if (here.isApartFrom(there)) {
            var by = proposal.state() == Proposal.State.APART && proposal.decidedBy() != null
                    ? " by " + proposal.decidedBy()
                    : "";
            throw new MergeStandsException("the two were kept apart" + by
                    + "; if they are one after all, an admin joins them with POST /v1/merges");
        }
        return merge(
                here.prospectId(),
                there.prospectId(),
                "decided by hand: " + String.join(" and ", proposal.agrees()),
                who);
    }

    /** Two people, whatever a capture says later. @return false if one of them is not there */
    public boolean keepApart(String one, String other, String who) {
        var here = end(one);
        var there = end(other);
        if (here == null || there == null) {
            return false;
        }
        if (here.prospectId().equals(there.prospectId())) {
            throw new MergeStandsException("the two are one already: undo their merge");
        }
        var cause = cause("apart", here, there);
        change(cause, here, state -> state.knownNotToBe(there));
        change(cause, there, state -> state.knownNotToBe(here));
        close(here, there, Proposal.State.APART, who);
        return true;
    }

    /** Whether they are two or one is open again, after a proposal had kept them apart. */
    public void allowAgain(Proposal proposal) {
        var here = end(proposal.prospects().getFirst());
        var there = end(proposal.prospects().getLast());
        if (here != null && there != null && here.isApartFrom(there)) {
            allow(cause("allow", here, there), here, there);
        }
    }

    private void allow(String cause, Prospect here, Prospect there) {
        change(cause + "/allow", here, state -> state.allowing(there));
        change(cause + "/allow", there, state -> state.allowing(here));
    }

    /** It was decided otherwise, and waits for nobody. */
    void settle(Proposal proposal, Proposal.State state) {
        stores.proposals().update(proposal.decided(state, clock.instant(), OTHER_EVIDENCE));
    }

    /** Closes a proposal about two who have become one by another way, or of whom one is gone. */
    public boolean isOpen(Proposal proposal) {
        var here = end(proposal.prospects().getFirst());
        var there = end(proposal.prospects().getLast());
        var stands = here != null && there != null && !here.prospectId().equals(there.prospectId());
        if (!stands) {
            settle(proposal, Proposal.State.MERGED);
        }
        return stands;
    }

    private void close(Prospect here, Prospect there, Proposal.State state, String who) {
        var ofHere = ids(here);
        var ofThere = ids(there);
        stores.proposals().openOf(ofHere).stream()
                .filter(proposal -> isBetween(proposal, ofHere, ofThere))
                .forEach(proposal -> stores.proposals().update(proposal.decided(state, clock.instant(), who)));
    }

    private static boolean isBetween(Proposal proposal, Set<String> here, Set<String> there) {
        var first = proposal.prospects().getFirst();
        var last = proposal.prospects().getLast();
        return here.contains(first) && there.contains(last) || here.contains(last) && there.contains(first);
    }

    private static Set<String> ids(Prospect prospect) {
        var ids = new LinkedHashSet<>(prospect.absorbed());
        ids.add(prospect.prospectId());
        return ids;
    }

    private void change(String causeId, Prospect prospect, UnaryOperator<Prospect> change) {
        processor.process(List.of(new Work<>(
                prospect.prospectId(),
                causeId,
                state -> Decision.quietly(change.apply(Objects.requireNonNull(state))))));
    }

    /** Another one each time that the two were taken apart. */
    private static String cause(String what, Prospect here, Prospect there) {
        var parts = new ArrayList<>(
                Stream.of(here.prospectId(), there.prospectId()).sorted().toList());
        parts.addFirst(what);
        parts.add(here.apart() + "/" + there.apart());
        return DerivedIds.of(parts.toArray(String[]::new));
    }

    private @org.jspecify.annotations.Nullable Prospect end(String prospectId) {
        var id = prospectId;
        while (true) {
            var found = stores.prospects().load(List.of(id)).get(id);
            var state = found == null ? null : found.state();
            if (state == null || state.isErased()) {
                return null;
            }
            if (state.mergedInto() == null) {
                return state;
            }
            id = state.mergedInto();
        }
    }
}
