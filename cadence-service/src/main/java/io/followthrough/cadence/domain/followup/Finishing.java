package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSkipped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends an enrolment and says what comes after it. */
final class Finishing {

    /** How the reason ends where contacts had to wait for the person's sake until they made no sense. */
    static final String HELD = "held for the person's sake";

    private static final String OVER = "the cadence has ended: ";

    /** Before what was said of an open contact, where it is remembered. */
    private static final String BEFORE = "; it was open: ";

    private Finishing() {}

    /** Changes nothing if no enrolment runs. */
    static Change finish(FollowUp followUp, EnrolmentOutcome outcome, String reason, Rules rules, Instant now) {
        return finish(followUp, outcome, reason, null, rules, now);
    }

    /** @param callAt when the person asked to be called, whatever else would come next; null if they did not */
    static Change finish(
            FollowUp followUp,
            EnrolmentOutcome outcome,
            String reason,
            @Nullable Instant callAt,
            Rules rules,
            Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null) {
            return Change.quietly(followUp);
        }
        var over = over(enrolment, reason, now);
        var ended = followUp.with(followUp.memory().ended(new PastEnrolment(over, outcome, reason, now)));
        var next = callAt == null ? after(ended, enrolment, outcome, rules, now) : CallingBack.on(callAt);
        return leftOut(Change.quietly(ended.with(next)), enrolment, over)
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

    /** What was still to come comes no more. What is being handed over is told when it is known whether it left. */
    static Enrolment over(Enrolment enrolment, String reason, Instant now) {
        return enrolment.with(enrolment.touches().stream()
                .map(touch -> Rerouting.isOpen(touch) ? over(touch, reason, now) : touch)
                .toList());
    }

    static PlannedTouch over(PlannedTouch touch, String reason, Instant now) {
        var said = isRemembered(touch) ? BEFORE + touch.reason() : "";
        return touch.to(TouchState.SKIPPED, OVER + reason + said, now);
    }

    private static Change leftOut(Change change, Enrolment enrolment, Enrolment over) {
        var told = change;
        for (var touch : enrolment.touches()) {
            if (Rerouting.isOpen(touch)) {
                told = told.telling(new TouchSkipped(
                        over.told(over.touch(enrolment.touchId(touch)).orElseThrow())));
            }
        }
        return told;
    }

    /** An enrolment that ended too soon: what was to come when it did is to come again. */
    static Enrolment reopened(Enrolment ended, Instant now) {
        return ended.with(ended.touches().stream()
                .map(touch -> isOver(touch) ? touch.to(TouchState.PLANNED, saidBefore(touch), now) : touch)
                .toList());
    }

    /** What was promised to the person, or asked for by them, is so when all goes on. */
    private static boolean isRemembered(PlannedTouch touch) {
        return Promises.isToBeTold(touch) || CallingBack.isFor(touch) || Unmade.isToBeRemembered(touch.reason());
    }

    private static @Nullable String saidBefore(PlannedTouch touch) {
        var reason = String.valueOf(touch.reason());
        var at = reason.indexOf(BEFORE);
        return at < 0 ? null : reason.substring(at + BEFORE.length());
    }

    static boolean isOver(PlannedTouch touch) {
        return touch.state() == TouchState.SKIPPED
                && touch.reason() != null
                && touch.reason().startsWith(OVER);
    }

    /** Ends the enrolment if nothing of it is left to do: kept only if as many contacts were made as were promised. */
    static Change ifAllSettled(FollowUp followUp, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null || !followUp.next().is(NextAction.Kind.ENROLLED)) {
            return Change.quietly(followUp);
        }
        var patience = rules.policy().patience();
        return enrolment.touches().stream().allMatch(touch -> isSettled(touch, patience, now))
                ? settled(followUp, enrolment, rules, now)
                : Change.quietly(followUp);
    }

    private static Change settled(FollowUp followUp, Enrolment enrolment, Rules rules, Instant now) {
        var failed = enrolment.touches().stream()
                .filter(touch -> touch.state() == TouchState.MISSED || touch.state() == TouchState.UNCONFIRMED)
                .count();
        var lacking = enrolment.promised() - enrolment.contactsMade();
        if (failed == 0 && lacking <= 0) {
            return finish(followUp, EnrolmentOutcome.COMPLETED, "every contact was made", rules, now);
        }
        var missing = Math.max(failed, lacking) + " of " + enrolment.promised() + " promised contacts ";
        var excused = excused(followUp, enrolment);
        return failed == 0 && lacking <= excused.size()
                ? finish(followUp, EnrolmentOutcome.ENDED_BY_PERSON, missing + because(excused), rules, now)
                : finish(followUp, EnrolmentOutcome.BROKEN, missing + "not made for certain", rules, now);
    }

    /** Why contacts were left out, by their step: what the person did, wanted or lacks breaks no promise, what a representative leaves out does. */
    private static Map<Integer, String> excused(FollowUp followUp, Enrolment enrolment) {
        var reasons = new TreeMap<Integer, String>();
        enrolment.touches().stream()
                .filter(touch -> touch.state() == TouchState.SKIPPED && !Steering.isByHand(followUp, touch))
                .forEach(touch -> reasons.put(touch.step(), String.valueOf(touch.reason())));
        return reasons;
    }

    private static String because(Map<Integer, String> excused) {
        return excused.values().stream().allMatch(Holding::explains)
                ? HELD
                : "left out: " + excused.values().stream().distinct().collect(Collectors.joining("; "));
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
                                : Unmade.isOwed(profile, followUp.memory())
                                        ? Choosing.whenWoken(followUp, rules, now)
                                        : Choosing.reentry(followUp, profile, rules, now);
            case RESPONDED, MEETING_BOOKED ->
                enrolment
                        .callAskedFor()
                        .map(CallingBack::on)
                        .orElseGet(() -> NextAction.wakeUp(
                                WakeCause.CONVERSATION,
                                now.plus(policy.conversationCheck()),
                                "answered: see that the conversation goes on"));
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
