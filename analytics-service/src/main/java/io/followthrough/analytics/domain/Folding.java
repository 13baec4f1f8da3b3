package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EnrolmentWaitlisted;
import io.followthrough.events.EnrolmentWoken;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.StageChanged;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.TouchUnconfirmed;

/** What an event changes about a person. Pure: same person and event, same result; repeated events change nothing. */
public final class Folding {

    private Folding() {}

    /** @param id the prospect that the state belongs to; a merge concerns two */
    public static Person fold(String id, Person person, EventEnvelope<?> envelope) {
        if (person.erased()) {
            return person;
        }
        var at = envelope.time();
        return switch (envelope.data()) {
            case ProspectQualified it -> person.qualified(Standing.of(it), Milestone.of(it.stage()));
            case StageChanged it -> person.reached(furthest(it));
            case RoadChanged it -> person.turned(new RoadTurn(at, it.from(), it.to()));
            case ProspectMerged it -> merge(id, person, it);
            case ProspectUnmerged _ -> person.unmerged();
            case ReferralRewarded _ -> person;
            case ProspectErased _ -> Person.ERASED;
            case ActivityRecorded it -> act(person, it);
            case TouchSent it -> person.contacted(Contact.of(it.touch(), at));
            case TouchCompleted it -> person.contacted(Contact.of(it.touch(), at));
            case EnrolmentFinished it -> person.ended(it.enrolmentId(), EndedEnrolment.of(it, at));
            case TouchPlanned _, TouchDue _, TouchSkipped _, TouchUnconfirmed _ -> person;
            case EnrolmentStarted _, EnrolmentWaitlisted _, EnrolmentPaused _, EnrolmentResumed _, EnrolmentWoken _ ->
                person;
            case LeadCaptured _, MetricUpdated _ -> person;
        };
    }

    /** The person after the facts of a merged one arrived. */
    public static Person absorb(Person person, Person merged) {
        return person.erased() ? person : person.absorb(merged);
    }

    private static Milestone furthest(StageChanged change) {
        var to = Milestone.of(change.to());
        return change.from() == null ? to : to.further(Milestone.of(change.from()));
    }

    private static Person merge(String id, Person person, ProspectMerged merge) {
        var isGone = id.equals(merge.mergedProspectId()) && !id.equals(merge.prospectId());
        return isGone ? person.mergedInto(merge.prospectId()) : person;
    }

    private static Person act(Person person, ActivityRecorded activity) {
        var act = Act.of(activity);
        var acted = act.isMeasured() ? person.did(act.key(activity.activityId()), act) : person;
        var won = activity.kind() == ActivityKind.DEAL_WON;
        return won || activity.kind() == ActivityKind.DEAL_LOST ? close(acted, activity, won) : acted;
    }

    private static Person close(Person person, ActivityRecorded activity, boolean won) {
        var deal = activity.deal();
        var dealId = deal == null || deal.dealId() == null ? ClosedDeal.UNNAMED : deal.dealId();
        return person.closed(dealId, new ClosedDeal(won, activity.at(), activity.repId(), activity.activityId()));
    }
}
