package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.GivenBack.Before;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.EnrolmentOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Two turned out to be one. What either wrote waits for an answer as before, and what stopped or paused the contacts with the
 * one stops or pauses those with both: nobody goes on as if nothing had been said. What was agreed with either is kept.
 */
final class Uniting {

    static final String ANSWERED = "answered, as was found out when two turned out to be one";

    private Uniting() {}

    /**
     * @param before the same person before anything was joined
     * @param merged as it was until then
     */
    static Change of(FollowUp followUp, FollowUp before, FollowUp merged, Rules rules, Instant now) {
        var informed =
                CarryingOn.lookedAfter(followUp.with(remembering(followUp.memory(), before, merged, now)), merged);
        var theirs = merged.next();
        var until = theirs.at();
        if (isSpokenWith(theirs)) {
            return spokenWith(informed, theirs, rules, now);
        }
        if (theirs.is(Kind.PAUSED)
                && until != null
                && informed.enrolment().isPresent()
                && theirs.enrolment() != null
                && theirs.enrolment().callAskedFor().isEmpty()) {
            return Listening.pause(informed, until, theirs.reason() == null ? "paused" : theirs.reason(), now);
        }
        var cutOff = CarryingOn.cutOff(merged, followUp, now);
        if (cutOff.isPresent()) {
            return CarryingOn.of(informed, cutOff.get(), theirs.is(Kind.PAUSED) ? until : null, rules, now);
        }
        return Change.quietly(merged.isLookingForRoom() ? lookingForRoom(informed, rules, now) : informed);
    }

    private static Change spokenWith(FollowUp followUp, NextAction theirs, Rules rules, Instant now) {
        if (isSpokenWith(followUp.next())) {
            return Change.quietly(isAgreed(theirs) && !isAgreed(followUp.next()) ? followUp.with(theirs) : followUp);
        }
        if (!isApproached(followUp, theirs)) {
            return Change.quietly(followUp);
        }
        var running = followUp.enrolment().orElse(null);
        var asked = running == null ? null : running.callAskedFor().orElse(null);
        return Finishing.finish(followUp, EnrolmentOutcome.RESPONDED, ANSWERED, rules, now)
                .then(left -> {
                    if (running == null || asked == null) {
                        return Change.quietly(left.with(theirs));
                    }
                    return Change.quietly(
                            theirs.cause() == WakeCause.CONVERSATION && !isAgreed(theirs)
                                    ? left
                                    : CarryingOn.noted(left.with(theirs), running, asked, now));
                });
    }

    /** Whoever waited for room under another name does not sleep under this one. */
    private static FollowUp lookingForRoom(FollowUp followUp, Rules rules, Instant now) {
        var next = followUp.next();
        if (!next.is(Kind.WAKE_UP) || isSpokenWith(next)) {
            return followUp;
        }
        var chosen = Choosing.afterNews(followUp, rules, now);
        return chosen.is(Kind.PLANNING) ? followUp.with(chosen) : followUp;
    }

    private static Memory remembering(Memory memory, FollowUp before, FollowUp merged, Instant now) {
        var theirs = WrittenByForm.carried(merged, now);
        var both = memory.with(memory.givenBack().with(Before.of(before, merged.prospectId())));
        for (var message : theirs.messages()) {
            both = both.received(message);
        }
        for (var note : theirs.notes().reversed()) {
            both = both.noted(note);
        }
        for (var objection : theirs.openObjections()) {
            both = both.openObjections().stream().anyMatch(known -> known.type().equals(objection.type()))
                    ? both
                    : both.raised(objection);
        }
        var activeAt = theirs.lastActiveAt();
        both = activeAt == null ? both : both.activeAt(activeAt);
        var booking = theirs.booking();
        if (booking != null && (both.booking() == null || both.booking().to().isBefore(booking.to()))) {
            both = both.booked(booking);
        }
        var emailedAt = merged.lastEmailAt();
        return emailedAt.isPresent() ? both.emailed(emailedAt.get()) : both;
    }

    static boolean isSpokenWith(NextAction next) {
        return next.isConversation() || (next.is(Kind.WAKE_UP) && next.cause() == WakeCause.ASKED_FOR);
    }

    /** Whether a meeting is waited for: until it is over nobody asks for another word. */
    private static boolean isAgreed(NextAction next) {
        return next.cause() == WakeCause.MEETING || Meeting.SEE_TO.equals(next.reason());
    }

    /** Whether we seek an answer, or would begin to; to a meeting that is agreed even whoever needs nothing is seen to. */
    private static boolean isApproached(FollowUp followUp, NextAction theirs) {
        var next = followUp.next();
        var waiting = next.waiting();
        return followUp.enrolment()
                .map(Enrolment::purpose)
                .or(() -> Optional.ofNullable(waiting).map(Waiting::purpose))
                .map(purpose -> purpose.seeksAnAnswer())
                .orElse(next.is(Kind.WAKE_UP)
                        || isAgreed(theirs) && !followUp.suppression().optedOut());
    }
}
