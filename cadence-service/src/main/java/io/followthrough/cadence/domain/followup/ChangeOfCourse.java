package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import org.jspecify.annotations.Nullable;

/** What a newer decision about a person changes of what is planned with them. */
final class ChangeOfCourse {

    private ChangeOfCourse() {}

    /** Whoever has an open deal is spoken with, whenever it was opened: lists tell of people first, and of their deals later. */
    static boolean opensADeal(FollowUp followUp, @Nullable Profile before, Profile now) {
        return before != null
                && (before.stage() == Stage.LEAD || before.stage() == Stage.PROSPECT)
                && now.stage() == Stage.OPPORTUNITY
                && followUp.enrolment()
                        .filter(enrolment -> enrolment.purpose().seeksAnAnswer())
                        .isPresent();
    }

    /** Whether the news is of a kind that what was planned no longer suits. */
    static boolean asksForAnother(FollowUp followUp, @Nullable Profile before, Profile now) {
        if (before == null) {
            return true;
        }
        if (before.historic() != now.historic() || before.isWithdrawn() != now.isWithdrawn()) {
            return true;
        }
        if (hasAgreedToMeet(followUp, now)) {
            return false;
        }
        if (before.stage() != now.stage() && changesCourse(before.stage(), now.stage())) {
            return true;
        }
        if (before.road() != now.road() && now.stage() != Stage.CUSTOMER && now.stage() != Stage.LOST) {
            return now.road() == Road.FUTURE_INTEREST || !isBeingApproached(followUp);
        }
        if (followUp.next().is(Kind.WAKE_UP) && hasConfirmed(before, now)) {
            return true;
        }
        if (Returning.isBroken(before, now) && !isBeingApproached(followUp)) {
            return true;
        }
        return followUp.next().is(Kind.WAKE_UP)
                && followUp.next().cause() == WakeCause.UNREACHABLE
                && !(before.person().equals(now.person()) && before.consent().equals(now.consent()));
    }

    /** Whoever agreed to meet is interested, whatever was thought of them before: that is no reason to call them before the meeting. */
    private static boolean hasAgreedToMeet(FollowUp followUp, Profile now) {
        return now.isOpen()
                && now.road() == Road.CURRENT_INTEREST
                && followUp.next().isConversation()
                && followUp.memory()
                        .last()
                        .filter(last -> last.outcome() == EnrolmentOutcome.MEETING_BOOKED)
                        .isPresent();
    }

    /** Whoever has just confirmed an address hears from us, and is not left to sleep. */
    private static boolean hasConfirmed(Profile before, Profile now) {
        return before.consent().email() == ConsentStatus.PENDING
                && now.consent().email() == ConsentStatus.GRANTED;
    }

    /** Whether a cadence that looks for current interest runs already; nurture gives way to it. */
    private static boolean isBeingApproached(FollowUp followUp) {
        return followUp.enrolment()
                .filter(enrolment -> enrolment.purpose() != Purpose.NURTURE)
                .isPresent();
    }

    private static boolean changesCourse(Stage before, Stage now) {
        return switch (now) {
            case CUSTOMER, LOST, DISQUALIFIED, OPTED_OUT -> true;
            case LEAD, PROSPECT, OPPORTUNITY ->
                switch (before) {
                    case CUSTOMER, LOST, DISQUALIFIED, OPTED_OUT -> true;
                    case LEAD, PROSPECT, OPPORTUNITY -> false;
                };
        };
    }
}
