package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EnrolmentWaitlisted;
import io.followthrough.events.EnrolmentWoken;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectReturned;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.ReferralRewardWithdrawn;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.StageChanged;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.TouchUnconfirmed;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What an event changes about a prospect. Pure: same state and event, same result; repeated events change nothing. */
public final class Folding {

    /** Events that change nobody, as {@link #fold} says: most of all that happens. They need not be read. */
    public static final Set<EventType> PASSED_OVER = Collections.unmodifiableSet(EnumSet.of(
            EventType.STAGE_CHANGED,
            EventType.ROAD_CHANGED,
            EventType.PROSPECT_RETURNED,
            EventType.TOUCH_PLANNED,
            EventType.TOUCH_DUE,
            EventType.TOUCH_SKIPPED,
            EventType.TOUCH_UNCONFIRMED,
            EventType.ENROLMENT_STARTED,
            EventType.ENROLMENT_WAITLISTED,
            EventType.ENROLMENT_PAUSED,
            EventType.ENROLMENT_WOKEN,
            EventType.REFERRAL_REWARD_WITHDRAWN,
            EventType.LEAD_CAPTURED,
            EventType.LEAD_WITHDRAWN,
            EventType.METRIC_UPDATED));

    private Folding() {}

    /** @param id the prospect that the state belongs to; a merge concerns two */
    public static Prospect fold(String id, Prospect prospect, EventEnvelope<?> envelope) {
        if (prospect.erased()) {
            return prospect;
        }
        var own = prospect.own();
        var at = envelope.time();
        return switch (envelope.data()) {
            case ProspectQualified it -> prospect.with(own.qualified(Standing.of(it, at), reached(it, at)));
            case ActivityRecorded it -> prospect.with(act(own, it));
            case TouchSent it -> prospect.with(own.contacted(Contact.of(it.touch(), at)));
            case TouchCompleted it -> prospect.with(own.contacted(Contact.of(it.touch(), at)));
            case EnrolmentFinished it -> prospect.with(own.ended(it.enrolmentId(), EndedEnrolment.of(it, at)));
            case EnrolmentResumed it -> prospect.with(own.ended(it.enrolmentId(), EndedEnrolment.goingOn(it, at)));
            case ProspectMerged it -> merged(id, prospect, it, envelope.id());
            case ProspectUnmerged it -> parted(prospect, it, envelope.id());
            case ProspectErased _ -> prospect.forgotten();
            case ReferralRewarded it -> prospect.with(own.with(own.referrals().rewarded(it.referralId())));
            // Whether the recommended person is a customer says that one.
            case ReferralRewardWithdrawn _ -> prospect;
            // Every change of stage is told with the decision as well, and there together with whose facts it rests on.
            case StageChanged _, RoadChanged _, ProspectReturned _ -> prospect;
            case TouchPlanned _, TouchDue _, TouchSkipped _, TouchUnconfirmed _ -> prospect;
            case EnrolmentStarted _, EnrolmentWaitlisted _, EnrolmentPaused _, EnrolmentWoken _ -> prospect;
            case LeadCaptured _, LeadWithdrawn _, MetricUpdated _ -> prospect;
        };
    }

    /** Whom else an event concerns, and what they are to be told. */
    public static Map<String, Handover> tells(String id, EventEnvelope<?> envelope) {
        if (envelope.data() instanceof ProspectMerged it && !id.equals(it.mergedProspectId())) {
            var tie = new Handover.Tie(it.prospectId(), envelope.id());
            return Map.of(it.mergedProspectId(), Handover.of(tie, envelope.time()));
        }
        if (envelope.data() instanceof ProspectUnmerged it && !it.activityIds().isEmpty()) {
            var returned = new Handover.Returned(id, it.activityIds());
            return Map.of(it.separatedFromProspectId(), Handover.of(returned, envelope.time()));
        }
        if (envelope.data() instanceof ReferralRewarded it) {
            var recommended = new Handover.Recommended(it.referralId(), id);
            return Map.of(it.referredProspectId(), Handover.of(recommended, envelope.time()));
        }
        return Map.of();
    }

    private static Prospect merged(String id, Prospect prospect, ProspectMerged merge, String eventId) {
        var isGone = id.equals(merge.mergedProspectId()) && !id.equals(merge.prospectId());
        return isGone ? prospect.with(prospect.ties().merged(merge.prospectId(), eventId)) : prospect;
    }

    /** What was recorded under the survivor is the person's own from now on, whatever becomes of the survivor. */
    private static Prospect parted(Prospect prospect, ProspectUnmerged parting, String eventId) {
        var own = prospect.own();
        for (var activity : parting.activities()) {
            // One that lies outside of all days was refused when it was recorded, and must not cost the undoing.
            own = Times.isInTime(activity.at()) ? act(own, activity) : own;
        }
        return prospect.with(own).with(prospect.ties().parted(parting.separatedFromProspectId(), eventId));
    }

    private static Reached reached(ProspectQualified decision, Instant at) {
        var since = decision.stageSince() == null ? at : decision.stageSince();
        return new Reached(Milestone.of(decision.stage()), since, decision.absorbed());
    }

    private static Person act(Person person, ActivityRecorded activity) {
        var act = Act.of(activity);
        var acted = act.isMeasured() ? person.did(act.key(activity.activityId()), act) : person;
        var deal = KnownDeal.stateAfter(activity.kind());
        return deal == null ? acted : acted.dealt(KnownDeal.of(activity, deal));
    }
}
