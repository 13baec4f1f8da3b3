package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.Profile;
import io.followthrough.qualification.domain.reading.Chronology;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person: facts, each held once. Decisions are derived from the facts, so two prospects merge by
 * the union of theirs, in any order and as often as one likes.
 *
 * @param firstSeenAt time of the event that made this prospect; never changes, so that all agree who survives a merge
 * @param captures in order of time
 * @param activities in order of time
 * @param folded facts too many to keep
 * @param absorbed prospects that were merged into this one
 * @param mergedInto the prospect that goes on in place of this one; its facts then stay as they were
 * @param issued what was told to others last
 * @param apart whom this one is not, by merges that were undone
 * @param erasedAt when the person asked to be forgotten; nothing else is then left
 */
public record Prospect(
        String prospectId,
        Instant firstSeenAt,
        List<LeadCaptured> captures,
        List<ActivityRecorded> activities,
        Folded folded,
        List<String> absorbed,
        @Nullable String mergedInto,
        @Nullable Issued issued,
        Apart apart,
        @Nullable Instant erasedAt) {

    /** Who survives a merge: whoever was seen first, then the smaller id. */
    public static final Comparator<Prospect> BY_SENIORITY =
            Comparator.comparing(Prospect::firstSeenAt).thenComparing(Prospect::prospectId);

    private static final Set<ActivityKind> DEALS =
            EnumSet.of(ActivityKind.DEAL_OPENED, ActivityKind.DEAL_WON, ActivityKind.DEAL_LOST);

    public Prospect {
        captures = captures == null ? List.of() : List.copyOf(captures);
        activities = activities == null ? List.of() : List.copyOf(activities);
        folded = folded == null ? Folded.NOTHING : folded;
        absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
        apart = apart == null ? Apart.FROM_NOBODY : apart;
    }

    public static Prospect firstSeen(String prospectId, Instant at) {
        return new Prospect(
                prospectId, at, List.of(), List.of(), Folded.NOTHING, List.of(), null, null, Apart.FROM_NOBODY, null);
    }

    public boolean holds(LeadCaptured capture) {
        return captures.stream().anyMatch(held -> held.leadId().equals(capture.leadId()))
                || folded.holdsCapture(capture.leadId());
    }

    public boolean holds(ActivityRecorded activity) {
        return activities.stream().anyMatch(held -> held.activityId().equals(activity.activityId()))
                || folded.holdsActivity(activity);
    }

    /** The prospect with one more capture; the same one if it is held already, unless another import brings it again. */
    public Prospect with(LeadCaptured capture) {
        if (holds(capture)) {
            var all = Withdrawals.broughtAgain(captures, capture, folded);
            return all.equals(captures) ? this : with(all, activities, folded);
        }
        var more = new ArrayList<>(captures);
        more.add(capture);
        return with(more, activities, folded);
    }

    /** The prospect without what an import brought that was undone; the same one if it never held that. */
    public Prospect withdraw(String leadId, String importId) {
        var brought = captures.stream()
                .anyMatch(held -> held.leadId().equals(leadId) && held.imports().contains(importId));
        return brought ? withdrawing(Map.of(leadId, Set.of(importId))) : this;
    }

    public boolean isWithdrawn(LeadCaptured capture) {
        return folded.isWithdrawn(capture);
    }

    /** Whether the capture is held, and nothing that brings it now is new to what was taken back. */
    public boolean isTakenBack(LeadCaptured again) {
        return captures.stream()
                .anyMatch(held -> held.leadId().equals(again.leadId())
                        && isWithdrawn(held)
                        && held.imports().containsAll(again.imports()));
    }

    /** Whether every capture of the person came by an import that was undone. */
    public boolean isBroughtByUndoneImports() {
        return !captures.isEmpty() && captures.stream().allMatch(this::isWithdrawn);
    }

    /** The prospect with one more activity; the same one if it is held already. */
    public Prospect with(ActivityRecorded activity) {
        if (holds(activity)) {
            return this;
        }
        var more = new ArrayList<>(activities);
        more.add(activity);
        return with(captures, more, folded);
    }

    /** The union of both, under this id. */
    public Prospect absorb(Prospect other) {
        var allAbsorbed = new TreeSet<>(absorbed);
        allAbsorbed.add(other.prospectId);
        allAbsorbed.addAll(other.absorbed);
        var revision =
                Math.max(issued == null ? 0 : issued.revision(), other.issued == null ? 0 : other.issued.revision());
        var both = folded.union(other.folded);
        return new Prospect(
                        prospectId,
                        firstSeenAt,
                        captures,
                        activities,
                        both,
                        List.copyOf(allAbsorbed),
                        mergedInto,
                        issued == null ? null : issued.atRevision(revision),
                        apart.union(other.apart).notFrom(allAbsorbed),
                        erasedAt)
                .with(
                        union(captures, other.captures, LeadCaptured::leadId).stream()
                                .filter(capture -> !both.holdsCapture(capture.leadId()))
                                .toList(),
                        union(activities, DealIds.of(other).handedOver(other.activities), ActivityRecorded::activityId)
                                .stream()
                                .filter(activity -> !both.holdsActivity(activity))
                                .toList(),
                        both);
    }

    public boolean hasAbsorbed(String otherId) {
        return absorbed.contains(otherId);
    }

    /** Whether a merge of the two was undone: they are two people, whatever a capture says. */
    public boolean isApartFrom(Prospect other) {
        return names(apart, other) || names(other.apart, this);
    }

    private static boolean names(Apart apart, Prospect prospect) {
        return apart.prospects().stream().anyMatch(id -> id.equals(prospect.prospectId) || prospect.hasAbsorbed(id));
    }

    /** What may agree with somebody else's, or contradict. */
    public Profile profile() {
        var profile = new Profile.Builder();
        people().forEach(person -> profile.with(person, null));
        captures.forEach(capture -> profile.with(null, capture.company()));
        return profile.build();
    }

    /** The person as each fact names them, without what is somebody else's. */
    public Stream<Person> people() {
        return Stream.concat(
                        captures.stream().map(LeadCaptured::person),
                        activities.stream().flatMap(activity -> Stream.ofNullable(activity.person())))
                .map(apart::own);
    }

    /** Somebody looked at both: they are two people. */
    public Prospect knownNotToBe(Prospect other) {
        return keptApartFrom(other.prospectId, List.of());
    }

    /** Tells this merge of the prospect from all others. */
    public String mergeId() {
        return DerivedIds.of("merge", prospectId, String.valueOf(apart.undone()));
    }

    /** What is left of a prospect that goes on as another: its facts, so that a merge can be undone. */
    public Prospect mergedInto(String survivorId) {
        return new Prospect(
                prospectId, firstSeenAt, captures, activities, folded, absorbed, survivorId, issued, apart, erasedAt);
    }

    /** There again, to be told anew. */
    Prospect unmerged() {
        return new Prospect(
                prospectId,
                firstSeenAt,
                captures,
                activities,
                folded,
                absorbed,
                null,
                issued == null ? null : issued.outdated(),
                apart.oneMoreUndone(),
                erasedAt);
    }

    /** This prospect with these facts only, and without those that the other one stands for. */
    Prospect without(Prospect other, List<LeadCaptured> ownCaptures, List<ActivityRecorded> ownActivities) {
        var left = new ArrayList<>(absorbed);
        left.remove(other.prospectId);
        left.removeAll(other.absorbed);
        return new Prospect(
                prospectId,
                firstSeenAt,
                ownCaptures,
                ownActivities,
                folded,
                left,
                mergedInto,
                issued == null ? null : issued.outdated(),
                apart,
                erasedAt);
    }

    Prospect keptApartFrom(String otherId, Collection<String> theirKeys) {
        return with(apart.from(otherId, theirKeys));
    }

    /** May be merged with the other again, and with whomever that one has absorbed. */
    public Prospect allowing(Prospect other) {
        var ids = new ArrayList<>(other.absorbed);
        ids.add(other.prospectId);
        return with(apart.notFrom(ids));
    }

    private Prospect with(Apart newApart) {
        return new Prospect(
                prospectId,
                firstSeenAt,
                captures,
                activities,
                folded,
                absorbed,
                mergedInto,
                issued,
                newApart,
                erasedAt);
    }

    /** What was known up to a time, deals left out. */
    Prospect withoutDealsUntil(Instant time) {
        return new Prospect(
                prospectId,
                firstSeenAt,
                captures.stream()
                        .filter(capture -> !capture.capturedAt().isAfter(time))
                        .toList(),
                activities.stream()
                        .filter(activity -> !activity.at().isAfter(time) && activity.deal() == null)
                        .filter(activity -> !DEALS.contains(activity.kind()))
                        .toList(),
                folded,
                absorbed,
                mergedInto,
                null,
                apart,
                erasedAt);
    }

    public Prospect issued(Issued told) {
        return new Prospect(
                prospectId, firstSeenAt, captures, activities, folded, absorbed, mergedInto, told, apart, erasedAt);
    }

    /** What is left of somebody who asked to be forgotten: that there was somebody, so that nobody brings them back. */
    public static Prospect erased(String prospectId, Instant at) {
        return new Prospect(
                prospectId, at, List.of(), List.of(), Folded.NOTHING, List.of(), null, null, Apart.FROM_NOBODY, at);
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** The same when these refusals of contact were read in facts of it: no other reader of texts lifts them. */
    public Prospect remembering(Map<String, Refusal> refusals) {
        var remembered = folded.remembering(refusals);
        return remembered == folded ? this : with(captures, activities, remembered);
    }

    /** The same without what was refused in facts that the other holds, and this one does not. */
    Prospect withoutRefusalsOf(Prospect other) {
        var theirs = other.factIds();
        theirs.removeAll(factIds());
        return with(captures, activities, folded.forgetting(theirs));
    }

    private Set<String> factIds() {
        var ids = new HashSet<String>();
        captures.forEach(capture -> ids.add(capture.leadId()));
        activities.forEach(activity -> ids.add(activity.activityId()));
        return ids;
    }

    /** The same where these imports were undone. */
    Prospect withdrawing(Map<String, Set<String>> withdrawn) {
        var without = folded.withdrawing(withdrawn);
        return without == folded ? this : with(captures, activities, without);
    }

    private Prospect with(List<LeadCaptured> newCaptures, List<ActivityRecorded> newActivities, Folded newFolded) {
        var sortedCaptures = Withdrawals.withoutWhatNobodyElseSays(newCaptures, newFolded).stream()
                .sorted(Chronology.CAPTURES)
                .toList();
        var sortedActivities =
                newActivities.stream().sorted(Chronology.ACTIVITIES).toList();
        var surplus = Surplus.of(
                sortedCaptures, sortedActivities, newFolded.refusals().keySet());
        return new Prospect(
                prospectId,
                firstSeenAt,
                surplus.captures(),
                surplus.activities(),
                newFolded.union(surplus.folded()),
                absorbed,
                mergedInto,
                issued,
                apart,
                erasedAt);
    }

    private static <T> List<T> union(List<T> some, List<T> others, Function<T, String> id) {
        var all = new TreeMap<String, T>();
        some.forEach(fact -> all.put(id.apply(fact), fact));
        others.forEach(fact -> all.putIfAbsent(id.apply(fact), fact));
        return new ArrayList<>(all.values());
    }
}
