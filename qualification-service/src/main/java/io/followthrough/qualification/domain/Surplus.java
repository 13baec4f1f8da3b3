package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.domain.reading.Refusals;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps documents bounded. Whole are kept: the first capture and the newest {@value #CAPTURES}, the newest {@value #ROUTINE}
 * routine activities (opens, visits, missed calls), the newest {@value #SPOKEN} others, the newest {@value #DECISIVE} of what
 * decides (deals, confirmations, bounces, objections), and of the wish to be left alone, in whatever it was said, the newest
 * {@value #REFUSING} from each address besides: another address never speaks for it. So is the newest capture that may ask for the newsletter. What is kept depends on the facts alone,
 * never on the order in which they came.
 */
record Surplus(List<LeadCaptured> captures, List<ActivityRecorded> activities, Folded folded) {

    static final int CAPTURES = 100;
    static final int ROUTINE = 200;
    static final int SPOKEN = 500;
    static final int DECISIVE = 1_000;
    static final int REFUSING = 50;

    /** How many of a kind are kept whatever they say. */
    private enum Weight {
        OF_ROUTINE(ROUTINE),
        OF_SPEECH(SPOKEN),
        OF_DECISION(DECISIVE),
        OF_REFUSAL(0);

        private final int most;

        Weight(int most) {
            this.most = most;
        }

        static Weight of(ActivityKind kind) {
            return switch (kind) {
                case EMAIL_DELIVERED,
                        EMAIL_OPENED,
                        LINK_CLICKED,
                        PAGE_VISITED,
                        CONTENT_DOWNLOADED,
                        CALL_NO_ANSWER,
                        VOICEMAIL,
                        OUT_OF_OFFICE -> OF_ROUTINE;
                case DEAL_OPENED,
                        DEAL_WON,
                        DEAL_LOST,
                        CONSENT_CONFIRMED,
                        EMAIL_BOUNCED,
                        OBJECTION_RAISED,
                        OBJECTION_CLEARED -> OF_DECISION;
                case CONSENT_WITHDRAWN, COMPLAINT -> OF_REFUSAL;
                default -> OF_SPEECH;
            };
        }
    }

    /**
     * @param captures in order of time, as are the activities
     * @param refusing ids of facts that were once read as refusals
     */
    static Surplus of(List<LeadCaptured> captures, List<ActivityRecorded> activities, Set<String> refusing) {
        if (captures.size() <= CAPTURES && activities.size() <= REFUSING) {
            return new Surplus(captures, activities, Folded.NOTHING);
        }
        var folded = Folded.NOTHING;
        var keeping = new Keeping(refusing);
        var keptCaptures = new ArrayDeque<LeadCaptured>();
        for (var capture : captures.reversed()) {
            if (capture.equals(captures.getFirst()) || keeping.keeps(capture)) {
                keptCaptures.addFirst(capture);
            } else {
                folded = folded.union(fold(capture));
            }
        }
        var keptActivities = new ArrayDeque<ActivityRecorded>();
        for (var activity : activities.reversed()) {
            if (keeping.keeps(activity)) {
                keptActivities.addFirst(activity);
            } else {
                folded = folded.union(fold(activity));
            }
        }
        return new Surplus(List.copyOf(keptCaptures), List.copyOf(keptActivities), folded);
    }

    /** Asked from the newest to the oldest. Only of what is beyond its number is it read whether it refuses. */
    private static final class Keeping {

        private final Set<String> refusing;
        private final Map<Weight, Integer> seen = new EnumMap<>(Weight.class);
        private final Map<String, Integer> refusals = new HashMap<>();
        private int captures;
        private int asking;

        Keeping(Set<String> refusing) {
            this.refusing = refusing;
        }

        boolean keeps(LeadCaptured capture) {
            return ++captures <= CAPTURES
                    || NewsletterWish.mayBeIn(capture) && asking++ == 0
                    || (refusing.contains(capture.leadId()) || Refusals.in(capture))
                            && isOneOfFew(String.valueOf(capture.person().email()));
        }

        boolean keeps(ActivityRecorded activity) {
            var weight = Weight.of(activity.kind());
            if (seen.merge(weight, 1, Integer::sum) <= weight.most || Consents.isToldOfChannels(activity)) {
                return true;
            }
            // Also what is left on a machine that answers, and what is noted of a call that nobody took.
            var refuses =
                    weight == Weight.OF_REFUSAL || refusing.contains(activity.activityId()) || Refusals.in(activity);
            return refuses && isOneOfFew(address(activity));
        }

        /** A newer one of the same address says the same: the older is not needed for it to stand. */
        private boolean isOneOfFew(String address) {
            return refusals.merge(address, 1, Integer::sum) <= REFUSING;
        }

        /** Whose refusal it is: of an address, or of the prospect that is named instead. */
        private static String address(ActivityRecorded activity) {
            var person = activity.person();
            return person != null && person.email() != null ? person.email() : "of " + activity.prospectId();
        }
    }

    private static Folded fold(LeadCaptured capture) {
        return new Folded(CompactIds.of(capture.leadId()), capture.consent(), Map.of(), Map.of(), Map.of());
    }

    private static Folded fold(ActivityRecorded activity) {
        return new Folded(
                null, null, Map.of(activity.kind(), CompactIds.of(activity.activityId())), Map.of(), Map.of());
    }
}
