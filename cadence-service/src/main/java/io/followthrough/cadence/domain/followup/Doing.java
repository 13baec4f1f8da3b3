package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.EnrolmentWoken;
import io.followthrough.events.Event;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchSkipped;
import java.time.Instant;
import java.util.ArrayList;

/** What the clock brings about: tasks fall due, promises expire, leases end, sleepers wake. E-mails are {@link Mailing}'s. */
public final class Doing {

    private Doing() {}

    /** Everything whose time has come; asked again later it changes nothing more. */
    public static Change whatIsDue(FollowUp followUp, Rules rules, Instant now) {
        return InHand.withoutSender(followUp, now).then(left -> next(left, rules, now));
    }

    private static Change next(FollowUp followUp, Rules rules, Instant now) {
        return switch (followUp.next().kind()) {
            case ENROLLED ->
                touches(followUp, rules, now)
                        .then(done -> Finishing.ifAllSettled(done, rules, now))
                        .then(done -> unseen(done, rules, now))
                        .then(done -> Unmade.postponed(followUp, done, rules, now));
            case WAKE_UP -> wake(followUp, rules, now);
            case NONE, PLANNING, WAITING, PAUSED -> Change.quietly(followUp);
        };
    }

    private static Change touches(FollowUp followUp, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null) {
            return Change.quietly(followUp);
        }
        var facts = new ArrayList<Event>();
        var touches = enrolment.touches().stream()
                .map(touch -> {
                    var after = touch(enrolment, touch, rules, now);
                    if (after.state() != touch.state()) {
                        switch (after.state()) {
                            case DUE -> facts.add(new TouchDue(enrolment.told(after)));
                            case MISSED -> facts.add(new TouchSkipped(enrolment.told(after)));
                            case PLANNED, SENDING, UNCONFIRMED, SENT, COMPLETED, SKIPPED -> {}
                        }
                    }
                    return after;
                })
                .toList();
        return touches.equals(enrolment.touches())
                ? Change.quietly(followUp)
                : new Change(followUp.with(enrolment.with(touches)), facts);
    }

    private static Change unseen(FollowUp followUp, Rules rules, Instant now) {
        return followUp.enrolment().stream()
                        .flatMap(enrolment -> enrolment.touches().stream()
                                .filter(touch -> !Promises.isToBeTold(touch) && !CallWishes.isHeld(enrolment, touch)))
                        .anyMatch(touch -> Punctuality.isUnseen(touch, rules.policy(), now))
                ? Punctuality.postpone(followUp, "overdue: nobody could see what was to be done", rules, now)
                : Change.quietly(followUp);
    }

    private static PlannedTouch touch(Enrolment enrolment, PlannedTouch touch, Rules rules, Instant now) {
        var policy = rules.policy();
        return switch (touch.state()) {
            case PLANNED ->
                touch.isSentByItself() || touch.dueAt().isAfter(now)
                        ? touch
                        : CallWishes.isHeld(enrolment, touch)
                                ? touch.again(now.plus(Holding.LOOK_AGAIN), CallWishes.FIRST, now)
                                : Punctuality.isUnseen(touch, policy, now) ? touch : due(touch, now);
            case DUE ->
                !Unmade.isOverPatience(touch, policy, now)
                        ? touch
                        : touch.isTalk() && enrolment.isAskedFor(touch)
                                ? Promises.overdue(touch, now)
                                : Punctuality.isUnseen(touch, policy, now)
                                        ? touch
                                        : Unmade.broken(enrolment, touch, rules, now);
            case SENDING, UNCONFIRMED, SENT, COMPLETED, SKIPPED, MISSED -> touch;
        };
    }

    private static PlannedTouch due(PlannedTouch touch, Instant now) {
        return Promises.stillToBeTold(
                touch, touch.to(TouchState.DUE, CallingBack.isFor(touch) ? touch.reason() : null, now), now);
    }

    private static Change wake(FollowUp followUp, Rules rules, Instant now) {
        var at = followUp.next().seenToAt();
        if (at != null && at.isAfter(now)) {
            return Change.quietly(followUp);
        }
        var woken = followUp.with(Choosing.whenWoken(followUp, rules, now));
        var waiting = woken.next().waiting();
        var change = Change.quietly(woken);
        return woken.next().is(Kind.PLANNING) && waiting != null
                ? change.telling(new EnrolmentWoken(
                        waiting.enrolmentId(),
                        followUp.prospectId(),
                        waiting.cadence(),
                        String.valueOf(followUp.next().reason())))
                : change;
    }
}
