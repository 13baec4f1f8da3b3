package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;

/** Where a person stands, from what qualification says and what was tried. */
final class Situations {

    private Situations() {}

    static Situation of(Profile profile, Memory memory) {
        if (profile.stage() == Stage.CUSTOMER) {
            return Situation.CUSTOMER;
        }
        if (profile.stage() == Stage.LOST && !lastWas(memory, Purpose.FAREWELL)) {
            return Situation.LOST;
        }
        if (profile.stage() == Stage.LOST && lastWas(memory, Purpose.FAREWELL)) {
            return Situation.WIN_BACK;
        }
        if (profile.stage() == Stage.OPPORTUNITY) {
            return Situation.CONVERSATION;
        }
        if (profile.road() == Road.FUTURE_INTEREST || profile.stage() == Stage.LOST) {
            return Situation.NURTURE;
        }
        return last(profile, memory);
    }

    private static Situation last(Profile profile, Memory memory) {
        return memory.last()
                .map(last -> isNewInterestSince(profile, last) || gaveWayToInterest(last) || wasTakenBack(last)
                        ? Situation.NEW_INTEREST
                        : Unmade.isOwed(profile, memory) ? owed(last) : after(last.outcome()))
                .orElse(Situation.NEW_INTEREST);
    }

    /** We did not get to them: somebody calls, or all begins where nothing had begun. */
    private static Situation owed(PastEnrolment last) {
        return Unmade.hasReached(last) ? Situation.CONVERSATION : Situation.NEW_INTEREST;
    }

    private static boolean lastWas(Memory memory, Purpose purpose) {
        return memory.last()
                .filter(last -> last.enrolment().purpose() == purpose)
                .isPresent();
    }

    private static boolean isNewInterestSince(Profile profile, PastEnrolment last) {
        return profile.currentSince() != null && profile.currentSince().isAfter(last.finishedAt());
    }

    /** Nurture ended early on the road of current interest: because the interest has come. */
    private static boolean gaveWayToInterest(PastEnrolment last) {
        return last.enrolment().purpose() == Purpose.NURTURE
                && last.outcome() == EnrolmentOutcome.ENDED_BY_PERSON
                && !last.reason().endsWith(Finishing.HELD);
    }

    /** Ended with the import that had brought it: whoever comes now was never approached for good. */
    private static boolean wasTakenBack(PastEnrolment last) {
        return last.outcome() == EnrolmentOutcome.PROSPECT_GONE && last.reason().startsWith(Qualifying.BY_DECISION);
    }

    private static Situation after(EnrolmentOutcome outcome) {
        return switch (outcome) {
            case RESPONDED, MEETING_BOOKED -> Situation.CONVERSATION;
            // The way was closed, not the person: what is left of the ways is tried.
            case BOUNCED -> Situation.NEW_INTEREST;
            case COMPLETED, WON, LOST, NOT_INTERESTED, OPTED_OUT, COMPLAINT, PROSPECT_GONE, ENDED_BY_PERSON, BROKEN ->
                Situation.NURTURE;
        };
    }
}
