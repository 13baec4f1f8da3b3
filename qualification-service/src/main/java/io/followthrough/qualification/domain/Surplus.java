package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.domain.reading.Refusals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps documents bounded. Whole are kept: the first capture and the newest {@value #CAPTURES}, the newest
 * {@value #ROUTINE} routine activities (opens, visits, missed calls), the newest {@value #SPOKEN} others, and everything
 * that decides (deals, consent, complaints, bounces, objections, the wish to be left alone). What is kept depends on the facts alone, never on the
 * order in which they came.
 */
record Surplus(List<LeadCaptured> captures, List<ActivityRecorded> activities, Folded folded) {

    static final int CAPTURES = 100;
    static final int ROUTINE = 200;
    static final int SPOKEN = 500;

    private static final Set<ActivityKind> ROUTINE_KINDS = EnumSet.of(
            ActivityKind.EMAIL_DELIVERED,
            ActivityKind.EMAIL_OPENED,
            ActivityKind.LINK_CLICKED,
            ActivityKind.PAGE_VISITED,
            ActivityKind.CONTENT_DOWNLOADED,
            ActivityKind.CALL_NO_ANSWER,
            ActivityKind.VOICEMAIL,
            ActivityKind.OUT_OF_OFFICE);
    private static final Set<ActivityKind> DECISIVE_KINDS = EnumSet.of(
            ActivityKind.DEAL_OPENED,
            ActivityKind.DEAL_WON,
            ActivityKind.DEAL_LOST,
            ActivityKind.CONSENT_CONFIRMED,
            ActivityKind.CONSENT_WITHDRAWN,
            ActivityKind.COMPLAINT,
            ActivityKind.EMAIL_BOUNCED,
            ActivityKind.OBJECTION_RAISED,
            ActivityKind.OBJECTION_CLEARED);

    /** @param captures in order of time, as are the activities */
    static Surplus of(List<LeadCaptured> captures, List<ActivityRecorded> activities) {
        if (captures.size() <= CAPTURES && activities.size() <= ROUTINE) {
            return new Surplus(captures, activities, Folded.NOTHING);
        }
        var folded = Folded.NOTHING;
        var kept = new ArrayList<>(captures);
        var surplus = kept.size() - CAPTURES - 1;
        for (var each = kept.listIterator(Math.min(1, kept.size())); surplus > 0 && each.hasNext(); ) {
            var capture = each.next();
            if (!Refusals.in(capture)) {
                folded = folded.union(fold(capture));
                each.remove();
                surplus--;
            }
        }
        var keptActivities = new ArrayList<>(activities);
        folded = folded.union(foldOldest(keptActivities, activity -> ROUTINE_KINDS.contains(activity.kind()), ROUTINE));
        folded = folded.union(foldOldest(keptActivities, Surplus::isSpoken, SPOKEN));
        return new Surplus(kept, keptActivities, folded);
    }

    private static boolean isSpoken(ActivityRecorded activity) {
        return !ROUTINE_KINDS.contains(activity.kind())
                && !DECISIVE_KINDS.contains(activity.kind())
                && !Refusals.in(activity);
    }

    private static Folded foldOldest(
            List<ActivityRecorded> activities, Predicate<ActivityRecorded> foldable, int keep) {
        var surplus = activities.stream().filter(foldable).count() - keep;
        var folded = Folded.NOTHING;
        for (var each = activities.iterator(); surplus > 0 && each.hasNext(); ) {
            var activity = each.next();
            if (foldable.test(activity)) {
                folded = folded.union(fold(activity));
                each.remove();
                surplus--;
            }
        }
        return folded;
    }

    private static Folded fold(LeadCaptured capture) {
        return new Folded(CompactIds.of(capture.leadId()), capture.consent(), java.util.Map.of());
    }

    private static Folded fold(ActivityRecorded activity) {
        return new Folded(null, null, java.util.Map.of(activity.kind(), CompactIds.of(activity.activityId())));
    }
}
