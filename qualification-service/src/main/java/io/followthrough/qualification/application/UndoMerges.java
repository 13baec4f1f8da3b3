package io.followthrough.qualification.application;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.Forgetting;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Separation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes two people again of one, see {@link Separation}. In this order, each step one atomic write that can be repeated:
 *
 * <ol>
 *   <li>the ledger says that it is being undone, so that whoever looks next completes what a crash interrupted;
 *   <li>the merged prospect is there again, with its facts;
 *   <li>its keys lead to it again;
 *   <li>the survivor lets go of what the other holds now.
 * </ol>
 *
 * From the second step on each keeps apart from the other, and no fact is ever held by neither.
 */
public final class UndoMerges {

    private final ProspectStores stores;
    private final AggregateProcessor<Prospect> processor;
    private final Announcements announcements;
    private final InstantSource clock;

    public UndoMerges(
            ProspectStores stores, EventPublisher publisher, Announcements announcements, InstantSource clock) {
        this.stores = stores;
        this.processor = new AggregateProcessor<>(stores.prospects(), publisher);
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Undoing what is undone changes nothing.
     *
     * @param who name of the access key that asks for it
     * @throws MergeStandsException if it cannot be undone now
     */
    public Merge undo(Merge merge, String who) {
        if (merge.state() == Merge.State.UNDONE || merge.state() == Merge.State.ALLOWED) {
            return merge;
        }
        var survivor = load(merge.prospectId());
        if (survivor == null || survivor.isErased()) {
            throw new MergeStandsException("the person was erased");
        }
        if (survivor.mergedInto() != null) {
            throw new MergeStandsException("prospect " + survivor.prospectId() + " was merged itself since: undo merge "
                    + survivor.mergeId() + " first");
        }
        var undoing = merge.state() == Merge.State.UNDOING ? merge : merge.undoing(clock.instant(), who);
        stores.merges().update(undoing);
        return complete(undoing, survivor);
    }

    /**
     * Undoes a merge that nothing shows any more since an import was undone; what comes later may join the two again. Repeating it
     * changes nothing, and completes what was left undone.
     *
     * @return false where the survivor was erased, or merged itself: nothing happened then
     */
    boolean takeBack(Merge merge, String importId) {
        var survivor = load(merge.prospectId());
        if (survivor == null || survivor.isErased() || survivor.mergedInto() != null) {
            return false;
        }
        var undoing = merge.state() == Merge.State.MERGED ? merge.takingBack(clock.instant(), importId) : merge;
        stores.merges().update(undoing);
        complete(undoing, survivor);
        return true;
    }

    /** Completes what a crash interrupted. */
    public void completeInterrupted() {
        for (var merge : stores.merges().undoing()) {
            var survivor = load(merge.prospectId());
            if (survivor != null) {
                complete(merge, survivor);
            }
        }
    }

    /** The next capture that holds keys of both joins them again. */
    public Merge allowAgain(Merge merge) {
        if (merge.state() != Merge.State.UNDONE) {
            throw new MergeStandsException("it is " + merge.state() + "; only what is undone can be allowed again");
        }
        var cause = "allow/" + merge.mergeId();
        var one = load(merge.prospectId());
        var other = load(merge.mergedProspectId());
        if (one != null && other != null) {
            processor.process(List.of(
                    new Work<>(one.prospectId(), cause, state -> allowing(Objects.requireNonNull(state), other)),
                    new Work<>(other.prospectId(), cause, state -> allowing(Objects.requireNonNull(state), one))));
        }
        var allowed = merge.in(Merge.State.ALLOWED);
        stores.merges().update(allowed);
        return allowed;
    }

    private static Decision<Prospect> allowing(Prospect prospect, Prospect other) {
        return Decision.quietly(prospect.allowing(other));
    }

    private Merge complete(Merge merge, Prospect survivor) {
        var handed = stores.claims().handed(merge.mergedProspectId(), merge.prospectId());
        processor.process(List.of(restoring(merge, survivor, handed)));
        var restored = Objects.requireNonNull(load(merge.mergedProspectId()));
        var keys = Separation.keysOf(restored, handed);
        stores.claims().handBack(restored.prospectId(), survivor.prospectId(), keys);
        processor.process(List.of(releasing(merge, restored, keys)));
        if (merge.isTakenBack()) {
            keepTheirOwnKeys(merge);
        }
        var undone = merge.in(merge.isTakenBack() ? Merge.State.ALLOWED : Merge.State.UNDONE);
        stores.merges().update(undone);
        return undone;
    }

    /** Nobody keeps them apart any longer, so each lets go of what facts of it name and is the other's. */
    private void keepTheirOwnKeys(Merge merge) {
        var one = load(merge.prospectId());
        var other = load(merge.mergedProspectId());
        if (one != null && other != null) {
            processor.process(List.of(apartNoLonger(merge, one, other), apartNoLonger(merge, other, one)));
        }
    }

    private Work<Prospect> apartNoLonger(Merge merge, Prospect prospect, Prospect other) {
        var theirs = stores.claims().of(other.prospectId());
        return new Work<>(
                prospect.prospectId(),
                "allow/" + merge.mergeId(),
                state -> Decision.quietly(Forgetting.of(Objects.requireNonNull(state), theirs::contains)
                        .allowing(other)));
    }

    private Work<Prospect> restoring(Merge merge, Prospect survivor, Set<String> handed) {
        return new Work<>(merge.mergedProspectId(), "undo/" + merge.mergeId(), state -> {
            var merged = Objects.requireNonNull(state);
            if (merged.mergedInto() == null) {
                return Decision.quietly(merged); // an interrupted undoing came as far as this
            }
            var restored = Separation.restored(survivor, merged, handed, merge.at());
            var cause = cause(merge);
            var givenBack = Separation.givenBack(merged, restored);
            var fact = new ProspectUnmerged(
                    merged.prospectId(),
                    survivor.prospectId(),
                    merge.isTakenBack()
                            ? "merge undone: only an import that was undone had joined them"
                            : "merge undone: they are two people",
                    givenBack.stream().map(ActivityRecorded::activityId).toList(),
                    givenBack.stream().map(ActivityRecorded::withoutWords).toList(),
                    Separation.capturesGivenBack(merged, restored));
            var events = new ArrayList<Outgoing>();
            events.add(cause.tells(clock.instant(), fact));
            var announced = announcements.announce(restored, cause);
            events.addAll(announced.events());
            return new Decision<>(announced.prospect(), events);
        });
    }

    private Work<Prospect> releasing(Merge merge, Prospect restored, Set<String> keys) {
        return new Work<>(merge.prospectId(), "undo/" + merge.mergeId(), state -> {
            var left = Separation.withoutRestored(Objects.requireNonNull(state), restored, keys);
            var announced = announcements.announce(left, cause(merge));
            return new Decision<>(announced.prospect(), announced.events());
        });
    }

    private static NamedCause cause(Merge merge) {
        return new NamedCause(DerivedIds.of("undo", merge.mergeId()));
    }

    private @Nullable Prospect load(String prospectId) {
        var found = stores.prospects().load(List.of(prospectId)).get(prospectId);
        return found == null ? null : found.state();
    }
}
