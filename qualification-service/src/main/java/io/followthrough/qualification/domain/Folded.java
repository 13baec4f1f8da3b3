package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of facts beside the facts. Of those too many to keep whole: how many there were and who they were, in
 * eight bytes each, so that a replay is still recognised; they stay whole in Kafka. Of texts: which refusals of contact
 * were once read in them, so that no other reader of texts lifts one.
 *
 * @param captures ids of captures
 * @param consent the strictest consent of those captures
 * @param activities ids of activities, by kind
 * @param refusals by the id of the fact that says so
 * @param withdrawn imports that were undone, by the id of the capture that they brought
 */
public record Folded(
        @Nullable CompactIds captures,
        @Nullable Consent consent,
        Map<ActivityKind, CompactIds> activities,
        Map<String, Refusal> refusals,
        Map<String, Set<String>> withdrawn) {

    static final Folded NOTHING = new Folded(null, null, Map.of(), Map.of(), Map.of());

    public Folded {
        refusals = refusals == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(refusals));
        withdrawn = withdrawn == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(withdrawn));
        activities = activities == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(activities));
    }

    /** How many facts. */
    public int size() {
        return (captures == null ? 0 : captures.size())
                + activities.values().stream().mapToInt(CompactIds::size).sum();
    }

    boolean holdsCapture(String leadId) {
        return captures != null && captures.contains(leadId);
    }

    boolean holdsActivity(ActivityRecorded activity) {
        var ids = activities.get(activity.kind());
        return ids != null && ids.contains(activity.activityId());
    }

    /** Whether it is the id of a capture or activity of which only that is kept. */
    boolean holds(String factId) {
        return holdsCapture(factId) || activities.values().stream().anyMatch(ids -> ids.contains(factId));
    }

    Folded union(Folded other) {
        if (other == NOTHING) {
            return this;
        }
        var all = new EnumMap<ActivityKind, CompactIds>(ActivityKind.class);
        all.putAll(activities);
        other.activities.forEach((kind, ids) -> all.merge(kind, ids, CompactIds::union));
        return new Folded(
                captures == null ? other.captures : captures.union(other.captures),
                strictest(consent, other.consent),
                all,
                refusals(other.refusals),
                withdrawn(other.withdrawn));
    }

    /** The same with more imports undone. */
    Folded withdrawing(Map<String, Set<String>> more) {
        var all = withdrawn(more);
        return all.equals(withdrawn) ? this : new Folded(captures, consent, activities, refusals, all);
    }

    /** Whether every import that brought a capture was undone. */
    boolean isWithdrawn(LeadCaptured capture) {
        return !capture.imports().isEmpty()
                && withdrawn.getOrDefault(capture.leadId(), Set.of()).containsAll(capture.imports());
    }

    private Map<String, Set<String>> withdrawn(Map<String, Set<String>> more) {
        if (more.isEmpty()) {
            return withdrawn;
        }
        var all = new TreeMap<>(withdrawn);
        more.forEach((lead, imports) -> all.merge(lead, imports, (some, others) -> {
            var both = new TreeSet<>(some);
            both.addAll(others);
            return both;
        }));
        return all;
    }

    /** The same with more refusals read. */
    Folded remembering(Map<String, Refusal> read) {
        var all = refusals(read);
        return all.equals(refusals) ? this : new Folded(captures, consent, activities, all, withdrawn);
    }

    /** The same without what was refused in these facts. */
    Folded forgetting(Set<String> facts) {
        var left = new TreeMap<>(refusals);
        left.keySet().removeAll(facts);
        return new Folded(captures, consent, activities, left, withdrawn);
    }

    private Map<String, Refusal> refusals(Map<String, Refusal> more) {
        if (more.isEmpty()) {
            return refusals;
        }
        var all = new TreeMap<>(refusals);
        more.forEach((fact, refusal) -> all.merge(fact, refusal, Refusal::and));
        return all;
    }

    static @Nullable Consent strictest(@Nullable Consent one, @Nullable Consent other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Consent(one.email().strictest(other.email()), one.phone().strictest(other.phone()), null, null);
    }
}
