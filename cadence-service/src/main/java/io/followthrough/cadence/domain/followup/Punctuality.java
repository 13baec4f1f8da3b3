package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.EmailSpacing;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.TouchSkipped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of contacts that were not made in their time, since the service, the mail server or the clock stood still:
 * they go to their next window and all that follow move with them, so that nobody gets a heap of mail. What has become too
 * old to make sense is left out.
 */
public final class Punctuality {

    /** How the reason of a promise that became senseless begins. */
    static final String TOO_LATE = "too late to make sense: ";

    /** So long after its hours a task that nobody could see is planned anew; within it, it is just late. */
    private static final Duration LATE = Duration.ofDays(1);

    private Punctuality() {}

    /** Why a due e-mail must not leave at this moment; empty if it may. */
    public static Optional<String> obstacle(FollowUp followUp, TouchId id, Rules rules, Instant now) {
        var touch =
                followUp.enrolment().flatMap(enrolment -> enrolment.touch(id)).orElse(null);
        if (touch == null) {
            return Optional.empty();
        }
        if (!touch.window().end().isAfter(now)) {
            return Optional.of("overdue: its hours ended at " + touch.window().end());
        }
        return spacing(followUp, rules.policy()).soonest(now).isAfter(now)
                ? Optional.of("less than " + rules.policy().betweenEmails() + " after the last e-mail")
                : Optional.empty();
    }

    /** How e-mails to this person are spaced, over all cadences. */
    static EmailSpacing spacing(FollowUp followUp, FollowUpPolicy policy) {
        return new EmailSpacing(policy.betweenEmails(), lastEmail(followUp).orElse(null));
    }

    /** When the last e-mail to this person left, over all cadences; what may have left counts as left. */
    static Optional<Instant> lastEmail(FollowUp followUp) {
        var ofEnrolments = followUp.remembered()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(touch -> touch.isSentByItself() && mayHaveLeft(touch.state()))
                .map(PlannedTouch::changedAt);
        return Stream.concat(ofEnrolments, Stream.ofNullable(followUp.memory().lastEmailAt()))
                .max(Instant::compareTo);
    }

    /** When somebody last called or visited this person, or tried to, over all cadences. */
    static Optional<Instant> lastTalk(FollowUp followUp) {
        return followUp.remembered()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(touch -> touch.state().isMade() && touch.isTalk())
                .map(PlannedTouch::changedAt)
                .max(Instant::compareTo);
    }

    static boolean mayHaveLeft(TouchState state) {
        return switch (state) {
            case SENDING, UNCONFIRMED, SENT -> true;
            case PLANNED, DUE, COMPLETED, SKIPPED, MISSED -> false;
        };
    }

    /** Whether somebody's task went by unseen. */
    static boolean isUnseen(PlannedTouch touch, FollowUpPolicy policy, Instant now) {
        return switch (touch.state()) {
            case PLANNED ->
                !touch.isSentByItself()
                        && !touch.dueAt().isAfter(now)
                        && !touch.window().end().plus(LATE).isAfter(now);
            case DUE -> !touch.changedAt().plus(policy.patience()).plus(LATE).isAfter(now);
            case SENDING, UNCONFIRMED, SENT, COMPLETED, SKIPPED, MISSED -> false;
        };
    }

    /** The rest looks for its next windows; an enrolment that runs no more is left as it is. */
    public static Change postpone(FollowUp followUp, String reason, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null || !followUp.next().is(NextAction.Kind.ENROLLED)) {
            return Change.quietly(followUp);
        }
        var change = Change.quietly(followUp);
        for (var touch : enrolment.touches()) {
            if (isOpen(touch) && isTooLate(enrolment, touch, rules, now)) {
                change = change.then(left -> leaveOut(left, enrolment.touchId(touch), now));
            }
        }
        return change.then(left -> left.enrolment().stream()
                        .flatMap(rest -> rest.touches().stream())
                        .anyMatch(Punctuality::isOpen)
                ? pause(left, enrolment, reason, now)
                : Finishing.ifAllSettled(left, rules, now));
    }

    private static boolean isOpen(PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED || touch.state() == TouchState.DUE;
    }

    static boolean isTooLate(Enrolment enrolment, PlannedTouch touch, Rules rules, Instant now) {
        var sensible = rules.cadenceOf(enrolment)
                .map(cadence -> cadence.step(touch.step()).freshForDays())
                .map(Duration::ofDays)
                .orElse(rules.policy().tooLate());
        return Unmade.firstPromised(touch).plus(sensible).isBefore(now);
    }

    private static Change leaveOut(FollowUp followUp, TouchId id, Instant now) {
        var enrolment = followUp.enrolment().orElseThrow();
        var changed = enrolment.change(id, touch -> touch.to(leftOut(touch), tooLate(touch, now), now));
        return Change.quietly(followUp.with(changed))
                .telling(new TouchSkipped(changed.told(changed.touch(id).orElseThrow())));
    }

    /** What had to be held for the person's sake is no broken promise. */
    private static TouchState leftOut(PlannedTouch touch) {
        return wasHeld(touch) ? TouchState.SKIPPED : TouchState.MISSED;
    }

    private static boolean wasHeld(PlannedTouch touch) {
        return Holding.explains(touch.reason());
    }

    private static String tooLate(PlannedTouch touch, Instant now) {
        var days = Duration.between(Unmade.firstPromised(touch), now).toDays();
        return TOO_LATE + days + (days == 1 ? " day" : " days") + " after its time"
                + (wasHeld(touch) ? "; " + touch.reason() : "");
    }

    private static Change pause(FollowUp followUp, Enrolment before, String reason, Instant now) {
        var enrolment = followUp.enrolment().orElse(before);
        return Change.quietly(followUp.with(NextAction.paused(enrolment, now, reason)))
                .telling(new EnrolmentPaused(
                        enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), reason, now));
    }
}
