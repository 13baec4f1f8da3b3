package io.followthrough.qualification.application;

import io.followthrough.qualification.domain.Bond;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the merges that nothing shows any more, see {@link Bond}. A survivor that was merged itself since is parted from the one
 * that went on for it first, and joined with it again. Every step can be repeated: which merges are to be undone, and who belongs
 * together, is told by the facts each time.
 */
final class TakeMergesBack {

    private final ProspectStores stores;
    private final UndoMerges undoMerges;
    private final Merges merges;

    TakeMergesBack(ProspectStores stores, UndoMerges undoMerges, Merges merges) {
        this.stores = stores;
        this.undoMerges = undoMerges;
        this.merges = merges;
    }

    /** @param prospectIds who hold captures that were taken back */
    void of(Set<String> prospectIds, String importId) {
        var concerned = new LinkedHashSet<>(prospectIds);
        var open = new ArrayDeque<String>();
        stores.prospects().load(prospectIds).forEach((id, aggregate) -> {
            if (aggregate.state() != null && !aggregate.state().absorbed().isEmpty()) {
                open.add(id);
            }
        });
        while (!open.isEmpty()) {
            var holder = load(open.poll());
            if (holder == null || holder.isErased() || holder.mergedInto() != null) {
                continue;
            }
            for (var parted : partFrom(holder, importId)) {
                concerned.add(parted);
                open.add(parted);
                open.add(holder.prospectId());
            }
        }
        joinAgain(concerned);
    }

    /** @return who is there again; empty when all that made the prospect stands */
    private List<String> partFrom(Prospect holder, String importId) {
        var standing = standing(holder);
        return firstGone(holder, standing).stream()
                .flatMap(gone -> wayTo(gone, holder.prospectId(), standing).stream())
                .filter(merge -> undoMerges.takeBack(merge, importId))
                .map(Merge::mergedProspectId)
                .toList();
    }

    /** The merges that made the prospect what it is, and those that are on the way of being undone. */
    private List<Merge> standing(Prospect holder) {
        var ids = new ArrayList<>(holder.absorbed());
        ids.add(holder.prospectId());
        return stores.merges().of(ids).stream()
                .filter(merge -> merge.state() == Merge.State.MERGED
                        || merge.state() == Merge.State.UNDOING && merge.isTakenBack())
                .filter(merge -> holder.hasAbsorbed(merge.mergedProspectId()))
                .toList();
    }

    /** Of several one that goes alone before one that others rest on. */
    private Optional<Merge> firstGone(Prospect holder, List<Merge> standing) {
        var gone = standing.stream()
                .filter(merge -> merge.state() == Merge.State.UNDOING || isGone(holder, merge))
                .toList();
        return gone.stream()
                .filter(merge -> merge.prospectId().equals(holder.prospectId()))
                .findFirst()
                .or(() -> gone.stream().findFirst());
    }

    private boolean isGone(Prospect holder, Merge merge) {
        var merged = load(merge.mergedProspectId());
        return merged != null && !merged.isErased() && Bond.isGone(holder, merged, merge.factId());
    }

    /** From whoever goes on down to the merge, which comes last. */
    private static List<Merge> wayTo(Merge gone, String holderId, List<Merge> standing) {
        var way = new ArrayDeque<>(List.of(gone));
        while (!way.getFirst().prospectId().equals(holderId)) {
            var survivor = way.getFirst().prospectId();
            var above = standing.stream()
                    .filter(merge -> merge.mergedProspectId().equals(survivor) && !way.contains(merge))
                    .findFirst();
            if (above.isEmpty()) {
                return List.of(); // half-way: whoever merges them completes it, and this is looked at again
            }
            way.addFirst(above.get());
        }
        return List.copyOf(way);
    }

    /** Who was parted for another's sake, and whom something has shown to be one meanwhile. */
    private void joinAgain(Set<String> concerned) {
        for (var merge : stores.merges().of(concerned)) {
            if (merge.state() == Merge.State.ALLOWED && merge.isTakenBack() && belongTogether(merge)) {
                merges.join(
                        new LinkedHashSet<>(List.of(merge.prospectId(), merge.mergedProspectId())),
                        Joining.again(merge));
            }
        }
    }

    private boolean belongTogether(Merge merge) {
        var one = load(merge.prospectId());
        var other = load(merge.mergedProspectId());
        if (one == null || other == null || one.isErased() || other.isErased()) {
            return false;
        }
        if (one.mergedInto() != null || other.mergedInto() != null || one.isApartFrom(other)) {
            return false;
        }
        return Bond.stands(merge.factId(), one, other) || namesBoth(one, other) || namesBoth(other, one);
    }

    private boolean namesBoth(Prospect one, Prospect other) {
        var keys = new HashSet<>(stores.claims().of(other.prospectId()));
        var own = new HashSet<>(stores.claims().of(one.prospectId()));
        return Bond.shown(one)
                .map(PersonalKeys::of)
                .anyMatch(named -> named.stream().anyMatch(keys::contains)
                        && named.stream().anyMatch(own::contains));
    }

    private @Nullable Prospect load(String prospectId) {
        var found = stores.prospects().load(List.of(prospectId)).get(prospectId);
        return found == null ? null : found.state();
    }
}
