package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that people book in calendars that are not ours. Until one is over nobody asks for what was agreed already; on the day
 * after it somebody sees what came of it.
 */
final class Booked {

    private static final Duration SEEN_TO_AFTER = Duration.ofDays(1);

    private Booked() {}

    /** A meeting that was agreed in one of our contacts has its time there. */
    static boolean isAhead(ActivityRecorded activity, Instant now) {
        var until = activity.until();
        return activity.kind() == ActivityKind.MEETING_BOOKED
                && activity.touchId() == null
                && activity.machine() != Machine.MACHINE
                && until != null
                && until.isAfter(now);
    }

    /** Whatever looks for an answer has found it, however long ago it was booked; another time takes the place of the first. */
    static Change heed(FollowUp followUp, ActivityRecorded booking, Rules rules, Instant now) {
        if (isCalledOff(followUp, booking)) {
            return Change.quietly(followUp);
        }
        var running = followUp.next().enrolment();
        var noted = noted(followUp, booking);
        return running != null && !running.purpose().seeksAnAnswer()
                ? Change.quietly(noted)
                : Finishing.finish(noted, EnrolmentOutcome.MEETING_BOOKED, "a meeting", rules, now)
                        .then(left -> Change.quietly(awaiting(left, booking)));
    }

    /** Senders do not keep their order: the end of a booking may be told before its beginning. */
    private static boolean isCalledOff(FollowUp followUp, ActivityRecorded booking) {
        var end = Objects.requireNonNull(booking.until());
        return followUp.memory().notes().stream().anyMatch(note -> note.callsOff(end, booking.at()));
    }

    private static FollowUp awaiting(FollowUp followUp, ActivityRecorded booking) {
        return followUp.suppression().optedOut()
                ? followUp
                : followUp.with(NextAction.wakeUp(
                        WakeCause.MEETING,
                        seenTo(booking),
                        "a meeting is booked" + when(booking) + ": see what came of it"));
    }

    /** Says when, for whoever speaks with the person meanwhile. */
    private static FollowUp noted(FollowUp followUp, ActivityRecorded booking) {
        var text = "a meeting is booked" + when(booking);
        return followUp.with(followUp.memory()
                .noted(new Note(booking.kind(), booking.at(), booking.repId(), text))
                .booked(Booking.of(booking)));
    }

    private static String when(ActivityRecorded booking) {
        var begins = booking.answers().get(Booking.BEGINS);
        return (begins == null ? "" : " for " + begins) + " until " + booking.until();
    }

    /** The same once it is called off: whoever waited for it is not left waiting. */
    static FollowUp calledOff(FollowUp known, ActivityRecorded note, Rules rules, Instant now) {
        var booking = known.memory().booking();
        var followUp = booking != null && booking.to().equals(note.until())
                ? known.with(known.memory().booked(null))
                : known;
        var next = followUp.next();
        return note.until() != null
                        && next.cause() == WakeCause.MEETING
                        && seenTo(note).equals(next.at())
                ? followUp.with(NextAction.wakeUp(
                        WakeCause.CONVERSATION,
                        now.plus(rules.policy().conversationCheck()),
                        "the meeting was cancelled: see that the conversation goes on"))
                : followUp;
    }

    /** Whether a meeting is still to come, whatever else qualification has to say of somebody who is not won, lost or left meanwhile. */
    static boolean isAwaited(FollowUp followUp, Profile now, @Nullable Profile before, Instant at) {
        var next = followUp.next();
        var isOpen = switch (now.stage()) {
            case LEAD, PROSPECT, OPPORTUNITY -> true;
            case CUSTOMER, LOST, DISQUALIFIED, OPTED_OUT -> before != null && before.stage() == now.stage();
        };
        return isOpen
                && next.cause() == WakeCause.MEETING
                && next.at() != null
                && next.at().isAfter(at);
    }

    private static Instant seenTo(ActivityRecorded activity) {
        return Objects.requireNonNull(activity.until()).plus(SEEN_TO_AFTER);
    }
}
