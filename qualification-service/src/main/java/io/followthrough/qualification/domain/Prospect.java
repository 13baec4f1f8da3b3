package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
 */
public record Prospect(
        String prospectId,
        Instant firstSeenAt,
        List<LeadCaptured> captures,
        List<ActivityRecorded> activities,
        Folded folded,
        List<String> absorbed,
        @Nullable String mergedInto,
        @Nullable Issued issued) {

    /** Who survives a merge: whoever was seen first, then the smaller id. */
    public static final Comparator<Prospect> BY_SENIORITY =
            Comparator.comparing(Prospect::firstSeenAt).thenComparing(Prospect::prospectId);

    private static final Set<ActivityKind> DEALS =
            EnumSet.of(ActivityKind.DEAL_OPENED, ActivityKind.DEAL_WON, ActivityKind.DEAL_LOST);
    private static final Comparator<LeadCaptured> CAPTURES_BY_TIME =
            Comparator.comparing(LeadCaptured::capturedAt).thenComparing(LeadCaptured::leadId);
    private static final Comparator<ActivityRecorded> ACTIVITIES_BY_TIME =
            Comparator.comparing(ActivityRecorded::at).thenComparing(ActivityRecorded::activityId);

    public Prospect {
        captures = captures == null ? List.of() : List.copyOf(captures);
        activities = activities == null ? List.of() : List.copyOf(activities);
        folded = folded == null ? Folded.NOTHING : folded;
        absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
    }

    public static Prospect firstSeen(String prospectId, Instant at) {
        return new Prospect(prospectId, at, List.of(), List.of(), Folded.NOTHING, List.of(), null, null);
    }

    public boolean holds(LeadCaptured capture) {
        return captures.stream().anyMatch(held -> held.leadId().equals(capture.leadId()))
                || folded.holdsCapture(capture.leadId());
    }

    public boolean holds(ActivityRecorded activity) {
        return activities.stream().anyMatch(held -> held.activityId().equals(activity.activityId()))
                || folded.holdsActivity(activity);
    }

    /** The prospect with one more capture; the same one if it is held already. */
    public Prospect with(LeadCaptured capture) {
        if (holds(capture)) {
            return this;
        }
        var more = new ArrayList<>(captures);
        more.add(capture);
        return with(more, activities, folded);
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
                        issued == null ? null : issued.atRevision(revision))
                .with(
                        union(captures, other.captures, LeadCaptured::leadId).stream()
                                .filter(capture -> !both.holdsCapture(capture.leadId()))
                                .toList(),
                        union(activities, other.activities, ActivityRecorded::activityId).stream()
                                .filter(activity -> !both.holdsActivity(activity))
                                .toList(),
                        both);
    }

    public boolean hasAbsorbed(String otherId) {
        return absorbed.contains(otherId);
    }

    /** What is left of a prospect that goes on as another: its facts, so that a merge can be undone. */
    public Prospect mergedInto(String survivorId) {
        return new Prospect(prospectId, firstSeenAt, captures, activities, folded, absorbed, survivorId, issued);
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
                null);
    }

    public Prospect issued(Issued told) {
        return new Prospect(prospectId, firstSeenAt, captures, activities, folded, absorbed, mergedInto, told);
    }

    private Prospect with(List<LeadCaptured> newCaptures, List<ActivityRecorded> newActivities, Folded newFolded) {
        var sortedCaptures = newCaptures.stream().sorted(CAPTURES_BY_TIME).toList();
        var sortedActivities = newActivities.stream().sorted(ACTIVITIES_BY_TIME).toList();
        var surplus = Surplus.of(sortedCaptures, sortedActivities);
        return new Prospect(
                prospectId,
                firstSeenAt,
                surplus.captures(),
                surplus.activities(),
                newFolded.union(surplus.folded()),
                absorbed,
                mergedInto,
                issued);
    }

    private static <T> List<T> union(List<T> some, List<T> others, Function<T, String> id) {
        var all = new TreeMap<String, T>();
        some.forEach(fact -> all.put(id.apply(fact), fact));
        others.forEach(fact -> all.putIfAbsent(id.apply(fact), fact));
        return new ArrayList<>(all.values());
    }
}
