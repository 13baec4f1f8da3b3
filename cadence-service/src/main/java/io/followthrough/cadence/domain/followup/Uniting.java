package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.EnrolmentOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Two turned out to be one. What either wrote waits for an answer as before, and what stopped or paused the contacts with the
 * one stops or pauses those with both: nobody goes on as if nothing had been said.
 */
final class Uniting {

    static final String ANSWERED = "answered, as was found out when two turned out to be one";

    private Uniting() {}

    /** @param merged as it was until then */
    static Change of(FollowUp followUp, FollowUp merged, Rules rules, Instant now) {
        var informed = followUp.with(remembering(followUp.memory(), merged));
        var theirs = merged.next();
        var until = theirs.at();
        if (theirs.is(Kind.PAUSED) && until != null) {
            return Listening.pause(informed, until, theirs.reason() == null ? "paused" : theirs.reason(), now);
        }
        if (!isSpokenWith(theirs) || isSpokenWith(informed.next()) || !isApproached(informed)) {
            return Change.quietly(informed);
        }
        return Finishing.finish(informed, EnrolmentOutcome.RESPONDED, ANSWERED, rules, now)
                .then(left -> Change.quietly(left.with(theirs)));
    }

    private static Memory remembering(Memory memory, FollowUp merged) {
        var both = memory;
        for (var message : merged.memory().messages()) {
            both = both.received(message);
        }
        var activeAt = merged.memory().lastActiveAt();
        both = activeAt == null ? both : both.activeAt(activeAt);
        var theirs = merged.memory().booking();
        if (theirs != null && (both.booking() == null || both.booking().to().isBefore(theirs.to()))) {
            both = both.booked(theirs);
        }
        var emailedAt = merged.lastEmailAt();
        return emailedAt.isPresent() ? both.emailed(emailedAt.get()) : both;
    }

    private static boolean isSpokenWith(NextAction next) {
        return next.isConversation() || (next.is(Kind.WAKE_UP) && next.cause() == WakeCause.ASKED_FOR);
    }

    /** Whether we seek an answer, or would begin to. */
    private static boolean isApproached(FollowUp followUp) {
        var next = followUp.next();
        var waiting = next.waiting();
        return followUp.enrolment()
                .map(Enrolment::purpose)
                .or(() -> Optional.ofNullable(waiting).map(Waiting::purpose))
                .map(purpose -> purpose.seeksAnAnswer())
                .orElse(next.is(Kind.WAKE_UP));
    }
}
