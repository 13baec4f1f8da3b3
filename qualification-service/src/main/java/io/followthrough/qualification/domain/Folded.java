package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts too many to keep whole: how many there were and who they were, in eight bytes each, so that a replay is still
 * recognised. They stay whole in Kafka.
 *
 * @param captures ids of captures
 * @param consent the strictest consent of those captures
 * @param activities ids of activities, by kind
 */
public record Folded(
        @Nullable CompactIds captures, @Nullable Consent consent, Map<ActivityKind, CompactIds> activities) {

    static final Folded NOTHING = new Folded(null, null, Map.of());

    public Folded {
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
                all);
    }

    static @Nullable Consent strictest(@Nullable Consent one, @Nullable Consent other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Consent(one.email().strictest(other.email()), one.phone().strictest(other.phone()), null, null);
    }
}
