package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Event;
import io.followthrough.events.Machine;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.TouchUnconfirmed;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * E-mails, each at most once: the intention is written before the message is handed over, and a result only by whoever
 * wrote the intention.
 */
public final class Mailing {

    private static final String SENDER = "its sender is refused: ";

    private Mailing() {}

    /** The e-mail to be sent now; one at a time, in the order of the plan. */
    public static Optional<TouchId> due(FollowUp followUp, Instant now) {
        return followUp.next().is(NextAction.Kind.ENROLLED)
                ? followUp.enrolment()
                        .flatMap(enrolment -> enrolment.touches().stream()
                                .filter(touch -> touch.isDueMail(now))
                                .min(Comparator.comparing(PlannedTouch::dueAt).thenComparing(PlannedTouch::step))
                                .map(enrolment::touchId))
                : Optional.empty();
    }

    /** Whether this e-mail waits to be sent now. */
    public static boolean isDue(FollowUp followUp, TouchId id, Instant now) {
        return followUp.enrolment()
                .filter(enrolment -> enrolment.ordinal() == id.enrolment())
                .flatMap(enrolment -> enrolment.touch(id))
                .filter(touch -> touch.isDueMail(now))
                .isPresent();
    }

    /** Takes the right to send; no change if somebody else was faster. */
    public static Change claim(FollowUp followUp, TouchId id, Lease lease, Rules rules, Instant now) {
        return claim(followUp, id, null, lease, rules, now);
    }

    /** @param wording the variant that is sent, if another one than promised */
    public static Change claim(
            FollowUp followUp, TouchId id, @Nullable String wording, Lease lease, Rules rules, Instant now) {
        var held = Holding.of(followUp, id, rules);
        if (held.isPresent()) {
            return hold(followUp, id, held.get(), now);
        }
        return change(
                followUp,
                id,
                touch -> touch.isDueMail(now),
                touch -> touch.worded(wording).sending(lease, now),
                TouchDue::new);
    }

    /** Whether the right to send this e-mail is under this token. */
    public static boolean isHeld(FollowUp followUp, TouchId id, String token) {
        return followUp.enrolment()
                .filter(enrolment -> enrolment.ordinal() == id.enrolment())
                .flatMap(enrolment -> enrolment.touch(id))
                .filter(touch -> touch.state() == TouchState.SENDING && touch.isHeldBy(token))
                .isPresent();
    }

    /** It waits until somebody has read or answered what the person wrote, or can hear it, whatever else may stand against it. */
    public static Change hold(FollowUp followUp, TouchId id, String reason, Instant now) {
        var after = Holding.UNHEARD.equals(reason) ? Holding.LISTEN_AGAIN : Holding.LOOK_AGAIN;
        return silently(
                followUp, id, touch -> touch.isDueMail(now), touch -> touch.again(now.plus(after), reason, now));
    }

    /** It waits: somebody else at the same address has just got the same text. */
    public static Change waitForMailbox(FollowUp followUp, TouchId id, Instant until, Instant now) {
        return silently(
                followUp,
                id,
                touch -> touch.isDueMail(now),
                touch -> touch.again(until, "somebody else at this address has just got the same text", now));
    }

    /** What is suppressed at the moment of sending is not sent. */
    public static Change skip(FollowUp followUp, TouchId id, String reason, Rules rules, Instant now) {
        return change(
                        followUp,
                        id,
                        touch -> touch.isDueMail(now),
                        touch -> touch.to(TouchState.SKIPPED, reason, now),
                        TouchSkipped::new)
                .then(done -> Finishing.ifAllSettled(done, rules, now));
    }

    /** What cannot be filled in becomes a task for the representative. */
    public static Change block(FollowUp followUp, TouchId id, String reason, Instant now) {
        return change(
                followUp,
                id,
                touch -> touch.isDueMail(now),
                touch -> touch.to(TouchState.DUE, reason, now),
                TouchDue::new);
    }

    public static Change sent(FollowUp followUp, TouchId id, String token, Rules rules, Instant now) {
        return change(
                        followUp,
                        id,
                        touch -> touch.isHeldBy(token),
                        touch -> touch.ended(TouchState.SENT, TouchOutcome.SENT, null, now),
                        TouchSent::new)
                .then(done -> Finishing.ifAllSettled(done, rules, now));
    }

    /** The same of what goes on under another name: told already, and not told again. */
    public static Change sentAsOther(FollowUp speaker, TouchId id, String token, Rules rules, Instant now) {
        return Change.quietly(InHand.heardAsOther(
                        speaker, id, token, touch -> touch.ended(TouchState.SENT, TouchOutcome.SENT, null, now), now))
                .then(done -> Finishing.ifAllSettled(done, rules, now));
    }

    /** It did not leave under the first name: under this one it is tried again. */
    public static Change notLeftAsOther(FollowUp speaker, TouchId id, String token, Instant retryAt, Instant now) {
        return Change.quietly(InHand.heardAsOther(
                speaker, id, token, touch -> touch.again(retryAt, "it did not leave under the other name", now), now));
    }

    /** It surely did not leave: it waits and is tried again. What ended meanwhile waits for nothing. */
    public static Change postpone(
            FollowUp followUp, TouchId id, String token, Instant retryAt, String reason, Instant now) {
        return InHand.isRunning(followUp, id)
                ? silently(
                        followUp,
                        id,
                        touch -> touch.state() == TouchState.SENDING && touch.isHeldBy(token),
                        touch -> touch.again(retryAt, reason, now))
                : InHand.leftOut(followUp, id, token, now);
    }

    /** The same, for everything that the sender sends is refused: it waits until that is over. */
    public static Change waitForSender(
            FollowUp followUp, TouchId id, String token, Instant retryAt, String reason, Instant now) {
        return postpone(followUp, id, token, retryAt, SENDER + reason, now);
    }

    /** Whether an e-mail waits until its sender may send again. */
    public static boolean waitsForSender(FollowUp followUp, Instant now) {
        return followUp.enrolment().stream()
                .flatMap(enrolment -> enrolment.touches().stream())
                .anyMatch(touch -> waitsForSender(touch, now));
    }

    /** The sender may send again: what waited for that is due. */
    public static Change goOn(FollowUp followUp, Instant now) {
        return Change.quietly(followUp.enrolment()
                .map(enrolment -> followUp.with(enrolment.with(enrolment.touches().stream()
                        .map(touch ->
                                waitsForSender(touch, now) ? touch.again(now, "its sender may send again", now) : touch)
                        .toList())))
                .orElse(followUp));
    }

    private static boolean waitsForSender(PlannedTouch touch, Instant now) {
        return touch.state() == TouchState.PLANNED
                && touch.isSentByItself()
                && touch.dueAt().isAfter(now)
                && touch.reason() != null
                && touch.reason().startsWith(SENDER);
    }

    /** It was not handed over: the right to send it is free again, as if nobody had taken it. */
    public static Change giveBack(FollowUp followUp, TouchId id, String token, Instant now) {
        return InHand.isRunning(followUp, id)
                ? silently(
                        followUp,
                        id,
                        touch -> touch.isHeldBy(token) && !touch.state().isSettled(),
                        touch -> touch.to(TouchState.PLANNED, null, now))
                : InHand.leftOut(followUp, id, token, now);
    }

    /** It surely did not leave and never will as it is: a task for the representative. */
    public static Change handBack(FollowUp followUp, TouchId id, String token, String reason, Instant now) {
        return InHand.isRunning(followUp, id)
                ? change(
                        followUp,
                        id,
                        touch -> touch.state() == TouchState.SENDING && touch.isHeldBy(token),
                        touch -> touch.to(TouchState.DUE, reason, now),
                        TouchDue::new)
                : InHand.leftOut(followUp, id, token, now);
    }

    /** It may have left: shown to a person, not sent again. */
    public static Change doubt(FollowUp followUp, TouchId id, String token, String reason, Instant now) {
        return change(
                followUp,
                id,
                touch -> touch.state() == TouchState.SENDING && touch.isHeldBy(token),
                touch -> touch.unconfirmed(reason, now),
                TouchUnconfirmed::new);
    }

    /** The server refused the address for good. */
    public static Change bounce(FollowUp followUp, TouchId id, String token, String reason, Rules rules, Instant now) {
        var bounced = change(
                followUp,
                id,
                touch -> touch.state() == TouchState.SENDING && touch.isHeldBy(token),
                touch -> touch.to(TouchState.SKIPPED, reason, now)
                        .ended(TouchState.SKIPPED, TouchOutcome.BOUNCED, null, now),
                TouchSkipped::new);
        if (bounced.facts().isEmpty()) {
            return bounced;
        }
        return bounced.telling(bounceOf(followUp, id, reason, now))
                .then(left -> Change.quietly(Bouncing.dead(left, left.emailAddress(), Bouncing.BOUNCED, id.toString())))
                .then(left -> Rerouting.of(left, reason, EnrolmentOutcome.BOUNCED, rules, now));
    }

    private static ActivityRecorded bounceOf(FollowUp followUp, TouchId id, String reason, Instant now) {
        return new ActivityRecorded(
                DerivedIds.of("bounce", id.toString()),
                ActivityKind.EMAIL_BOUNCED,
                null,
                followUp.prospectId(),
                id.toString(),
                null,
                now,
                null,
                reason,
                Map.of(),
                null,
                null,
                null,
                Machine.MACHINE,
                "refused by the mail server",
                false);
    }

    private static Change change(
            FollowUp followUp,
            TouchId id,
            Predicate<PlannedTouch> condition,
            UnaryOperator<PlannedTouch> change,
            Function<Touch, Event> fact) {
        return silently(followUp, id, condition, change)
                .then(changed -> changed.equals(followUp)
                        ? Change.quietly(changed)
                        : changed.knownEnrolmentOf(id)
                                .flatMap(enrolment -> enrolment.touch(id).map(enrolment::told))
                                .map(touch -> Change.quietly(changed).telling(fact.apply(touch)))
                                .orElseGet(() -> Change.quietly(changed)));
    }

    private static Change silently(
            FollowUp followUp, TouchId id, Predicate<PlannedTouch> condition, UnaryOperator<PlannedTouch> change) {
        return Change.quietly(InHand.change(followUp, id, condition, change));
    }
}
