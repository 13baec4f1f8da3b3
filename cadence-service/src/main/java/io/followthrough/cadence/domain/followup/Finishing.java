package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Stage;
import java.time.Instant;

/** Ends an enrolment and says what comes after it. */
final class Finishing {

    private Finishing() {}

    /** Changes nothing if no enrolment runs. */
    static Change finish(FollowUp followUp, EnrolmentOutcome outcome, String reason, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null) {
            return Change.quietly(followUp);
        }
        var ended = followUp.with(followUp.memory().ended(new PastEnrolment(enrolment, outcome, reason, now)));
        var next = after(ended, enrolment, outcome, rules, now);
        return Change.quietly(ended.with(next))
                .telling(new EnrolmentFinished(
                        enrolment.enrolmentId(),
                        followUp.prospectId(),
                        enrolment.cadence(),
                        outcome,
                        reason,
                        enrolment.promised(),
                        enrolment.contactsMade(),
                        enrolment.repId(),
                        next.at()));
    }

    /** Ends the enrolment if nothing of it is left to do: kept, or broken if a promised contact was not made. */
    static Change ifAllSettled(FollowUp followUp, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null || !followUp.next().is(NextAction.Kind.ENROLLED)) {
            return Change.quietly(followUp);
        }
        var touches = enrolment.touches();
        var patience = rules.policy().patience();
        if (!touches.stream().allMatch(touch -> isSettled(touch, patience, now))) {
            return Change.quietly(followUp);
        }
        var missed = touches.stream()
                .filter(touch -> touch.state() == TouchState.MISSED || touch.state() == TouchState.UNCONFIRMED)
                .count();
        return missed == 0
                ? finish(followUp, EnrolmentOutcome.COMPLETED, "every contact was made", rules, now)
                : finish(
                        followUp,
                        EnrolmentOutcome.BROKEN,
                        missed + " of " + enrolment.promised() + " promised contacts not made for certain",
                        rules,
                        now);
    }

    private static boolean isSettled(PlannedTouch touch, java.time.Duration patience, Instant now) {
        return touch.state().isSettled()
                || (touch.state() == TouchState.UNCONFIRMED
                        && !touch.changedAt().plus(patience).isAfter(now));
    }

    private static NextAction after(
            FollowUp followUp, Enrolment enrolment, EnrolmentOutcome outcome, Rules rules, Instant now) {
        var profile = followUp.profile();
        if (profile == null || outcome == EnrolmentOutcome.PROSPECT_GONE) {
            return NextAction.none("gone");
        }
        var policy = rules.policy();
        return switch (outcome) {
            case OPTED_OUT -> NextAction.none("opted out");
            case PROSPECT_GONE -> NextAction.none("gone");
            case COMPLETED, BROKEN, NOT_INTERESTED, ENDED_BY_PERSON ->
                profile.stage() == Stage.CUSTOMER
                        ? Choosing.afterNews(followUp, rules, now)
                        : enrolment.purpose() == Purpose.FAREWELL
                                ? lostReentry(profile, policy, now)
                                : Choosing.reentry(followUp, profile, policy, now);
            case RESPONDED, MEETING_BOOKED ->
                NextAction.wakeUp(
                        WakeCause.CONVERSATION,
                        now.plus(policy.conversationCheck()),
                        "answered: see that the conversation goes on");
            case WON, LOST ->
                profile.stage() == Stage.CUSTOMER || profile.stage() == Stage.LOST
                        ? Choosing.afterNews(followUp, rules, now)
                        : NextAction.wakeUp(
                                WakeCause.SETTLING, now.plus(policy.settling()), "a deal ended; qualification decides");
            case BOUNCED -> Choosing.afterNews(followUp, rules, now);
            case COMPLAINT ->
                NextAction.wakeUp(WakeCause.NURTURE, now.plus(policy.lostReentry()), "complained; left in peace");
        };
    }

    private static NextAction lostReentry(Profile profile, FollowUpPolicy policy, Instant now) {
        var at = profile.reentryAt();
        return NextAction.wakeUp(
                WakeCause.REENTRY,
                at != null && at.isAfter(now) ? at : now.plus(policy.lostReentry()),
                "lost; tried again on this day");
    }
}
