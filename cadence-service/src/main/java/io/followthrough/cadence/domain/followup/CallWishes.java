package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.listening.CallsAskedFor;
import java.time.Instant;

/**
 * Whoever asks for a call waits for one: nothing that leaves by itself takes its place, however long nobody calls. It stays on the list,
 * is overdue there after the time that tasks have, and then stands on everybody's.
 */
public final class CallWishes {

    static final String FIRST = "held: the call that the person asked for has to be made first";

    private CallWishes() {}

    /** Whether the message asks for a call, and nobody has answered it or tried to call since. */
    public static boolean isOpen(FollowUp followUp, Message message) {
        return message.isOpen()
                && Punctuality.lastTalk(followUp)
                        .filter(tried -> !tried.isBefore(message.at()))
                        .isEmpty()
                && CallsAskedFor.isAsked(message.text());
    }

    /** Whether a call that was asked for in a message is later than tasks may be. */
    public static boolean isOverdue(FollowUp followUp, FollowUpPolicy policy, Instant now) {
        return followUp.toAnswer().stream()
                .anyMatch(message -> !message.at().plus(policy.patience()).isAfter(now) && isOpen(followUp, message));
    }

    /** Whether the time of a call that was asked for has come, and nobody has made it. */
    static boolean isDue(FollowUp followUp) {
        return followUp.enrolment().stream().anyMatch(CallWishes::isDue);
    }

    private static boolean isDue(Enrolment enrolment) {
        return enrolment.touches().stream()
                .anyMatch(touch -> touch.state() == TouchState.DUE && touch.isTalk() && enrolment.isAskedFor(touch));
    }

    /** Whether this call or visit waits: whoever asked for a call is not called by the plan meanwhile, nor twice on one list. */
    static boolean isHeld(Enrolment enrolment, PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED
                && touch.isTalk()
                && !enrolment.isAskedFor(touch)
                && isDue(enrolment);
    }
}
