package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to somebody who turned out to be this person is carried on under the one name, from the next contact on.
 * What is merely planned under both is done once, under the name that goes on; a call that somebody asked for is made.
 */
final class CarryingOn {

    private static final String FOUND_OUT = "goes on, as two turned out to be one";
    private static final String GAVE_WAY = "gave way to what was agreed with somebody who turned out to be this person";

    private static final String ASKED_AS_WELL = "asked as well to be called at ";
    private static final String CALLED_FOR = "asked to be called then: see that the conversation goes on";

    private CarryingOn() {}

    /** The enrolment of somebody merged that the merge cuts off, or has cut off already. */
    static Optional<Enrolment> cutOff(FollowUp merged, FollowUp into, Instant now) {
        return merged.gone() == null
                ? merged.enrolment()
                : merged.memory()
                        .last()
                        .filter(past -> past.reason().equals(FollowUp.MERGED_INTO + into.prospectId()))
                        .map(past -> Finishing.reopened(past.enrolment(), now));
    }

    /** @param theirs as it was until then */
    static Change of(FollowUp followUp, Enrolment theirs, @Nullable Instant pausedUntil, Rules rules, Instant now) {
        if (!theirs.hasOpenContacts() || isKnown(followUp, theirs)) {
            return Change.quietly(followUp);
        }
        var asked = theirs.callAskedFor().orElse(null);
        var next = followUp.next();
        var own = followUp.enrolment().orElse(null);
        if (asked != null && next.isConversation()) {
            return Change.quietly(called(followUp, theirs, asked, now));
        }
        if (asked != null && own != null && own.callAskedFor().isPresent()) {
            return Change.quietly(noted(followUp, theirs, asked, now));
        }
        if (own != null && !goesBefore(theirs, own)) {
            return Change.quietly(theirs.purpose() == own.purpose() ? followUp : kept(followUp, theirs, now));
        }
        if (isLeftInPeace(followUp)) {
            var kept = kept(followUp, theirs, now);
            return Change.quietly(asked == null ? kept : noted(kept, theirs, asked, now));
        }
        if (asked == null && !Parting.suits(theirs, followUp.profile())) {
            return Change.quietly(kept(followUp, theirs, now));
        }
        return Finishing.finish(followUp, EnrolmentOutcome.PROSPECT_GONE, GAVE_WAY, rules, now)
                .then(free -> told(carrying(free, suiting(theirs, free.profile(), now), pausedUntil, now)));
    }

    /** Whether two merges of one story bring the same. */
    private static boolean isKnown(FollowUp followUp, Enrolment theirs) {
        return followUp.enrolment()
                        .filter(running -> isOf(running, theirs.prospectId()))
                        .isPresent()
                || followUp.memory().past().stream()
                        .anyMatch(past -> isOf(past.enrolment(), theirs.prospectId())
                                && !past.reason().equals(Parting.UNDONE));
    }

    static boolean isOf(Enrolment enrolment, String other) {
        return other.equals(enrolment.begunUnder());
    }

    /** Whoever asked for a call gets it; and whoever may buy now is not put off until a year of news is over. */
    private static boolean goesBefore(Enrolment theirs, Enrolment own) {
        return theirs.callAskedFor().isPresent()
                || theirs.purpose() == Purpose.ACQUIRE && own.purpose() == Purpose.NURTURE;
    }

    private static boolean isLeftInPeace(FollowUp followUp) {
        var next = followUp.next();
        return followUp.suppression().optedOut()
                || next.isConversation()
                || next.is(Kind.WAKE_UP) && next.cause() == WakeCause.ASKED_FOR;
    }

    /** Whoever has decided already gets the call that was asked for, and nothing more of what looked for a decision. */
    private static Enrolment suiting(Enrolment theirs, @Nullable Profile profile, Instant now) {
        return profile == null || profile.isOpen()
                ? theirs
                : theirs.with(theirs.touches().stream()
                        .map(touch -> Rerouting.isOpen(touch) && !theirs.isAskedFor(touch)
                                ? touch.to(TouchState.SKIPPED, FOUND_OUT, now)
                                : touch)
                        .toList());
    }

    private static FollowUp carrying(FollowUp free, Enrolment theirs, @Nullable Instant pausedUntil, Instant now) {
        var carried = theirs.continuedBy(free);
        return free.enrolledFor(carried.ordinal())
                .with(NextAction.paused(carried, pausedUntil == null ? now : pausedUntil, FOUND_OUT));
    }

    /** Qualification is about to say who they are together: what suits them then goes on from where it was. */
    private static FollowUp kept(FollowUp followUp, Enrolment theirs, Instant now) {
        var carried = Finishing.over(theirs.continuedBy(followUp), FOUND_OUT, now);
        return followUp.enrolledFor(carried.ordinal())
                .with(followUp.memory()
                        .ended(new PastEnrolment(carried, EnrolmentOutcome.PROSPECT_GONE, FOUND_OUT, now)));
    }

    /** What was kept, or freed by the undoing of a merge, once it suits and nothing else runs. */
    static Optional<FollowUp> takenUp(FollowUp free, FollowUpPolicy policy, Instant now) {
        return free.enrolment().isPresent()
                ? Optional.empty()
                : free.memory().past().reversed().stream()
                        .filter(past -> past.reason().equals(FOUND_OUT) && Parting.isJustCut(past, policy, now)
                                || Parting.isUndone(past, policy, now))
                        .filter(past -> Parting.suits(past.enrolment(), free.profile()))
                        .findFirst()
                        .map(past -> free.with(free.memory().without(past))
                                .with(NextAction.paused(
                                        Finishing.reopened(past.enrolment(), now), now, past.reason())));
    }

    /** Whoever was looked after as a customer is not thanked for the same purchase under the other name. */
    static FollowUp lookedAfter(FollowUp followUp, FollowUp merged) {
        return followUp.memory().had(Purpose.CARE)
                ? followUp
                : merged.memory().past().reversed().stream()
                        .filter(past -> past.enrolment().purpose() == Purpose.CARE
                                && past.outcome() != EnrolmentOutcome.PROSPECT_GONE)
                        .findFirst()
                        .map(past -> lookedAfter(followUp, past))
                        .orElse(followUp);
    }

    private static FollowUp lookedAfter(FollowUp followUp, PastEnrolment care) {
        var theirs = care.enrolment().continuedBy(followUp);
        return followUp.enrolledFor(theirs.ordinal())
                .with(followUp.memory()
                        .began(new PastEnrolment(theirs, care.outcome(), care.reason(), care.finishedAt(), care.by())));
    }

    /** In a conversation the next thing is the call that was agreed; a meeting that is agreed as well is waited for. */
    private static FollowUp called(FollowUp followUp, Enrolment theirs, Instant asked, Instant now) {
        return followUp.next().cause() == WakeCause.MEETING
                ? noted(followUp, theirs, asked, now)
                : followUp.with(NextAction.wakeUp(WakeCause.CONVERSATION, asked, CALLED_FOR));
    }

    static boolean isCalledFor(NextAction next) {
        return CALLED_FOR.equals(next.reason());
    }

    /** For whoever speaks with the person next. */
    static FollowUp noted(FollowUp followUp, Enrolment theirs, Instant asked, Instant now) {
        return followUp.with(followUp.memory()
                .noted(new Note(
                        ActivityKind.NOTE_TAKEN,
                        now,
                        theirs.repId(),
                        ASKED_AS_WELL + asked + ", " + theirs.repId() + " was told")));
    }

    static boolean isOfBoth(Note note) {
        return note.text().startsWith(ASKED_AS_WELL);
    }

    /** Whoever follows the topic alone knows of the enrolment under this name. */
    static Change told(FollowUp followUp) {
        var carried = followUp.enrolment()
                .filter(running -> running.begunUnder() != null)
                .orElse(null);
        if (carried == null) {
            return Change.quietly(followUp);
        }
        var open = carried.touches().stream()
                .filter(Rerouting::isOpen)
                .sorted(Comparator.comparing(PlannedTouch::plannedAt))
                .toList();
        return open.isEmpty()
                ? Change.quietly(followUp)
                : Change.quietly(followUp)
                        .telling(new EnrolmentStarted(
                                carried.enrolmentId(),
                                followUp.prospectId(),
                                carried.cadence(),
                                carried.road(),
                                carried.repId(),
                                carried.promised(),
                                open.stream().mapToInt(PlannedTouch::minutes).sum(),
                                open.getFirst().plannedAt(),
                                open.getLast().plannedAt()));
    }

    /** Two again: what was the other's goes with them, and what had given way to it goes on. */
    static Change left(FollowUp followUp, String other, Rules rules, Instant now) {
        return followUp.enrolment().filter(running -> isOf(running, other)).isPresent()
                ? Finishing.finish(followUp, EnrolmentOutcome.PROSPECT_GONE, Parting.UNDONE, rules, now)
                        .then(free -> Change.quietly(without(free, other)))
                : Change.quietly(without(followUp, other));
    }

    private static FollowUp without(FollowUp followUp, String other) {
        var memory = followUp.memory();
        return followUp.with(memory.with(memory.past().stream()
                .filter(past -> !isOf(past.enrolment(), other) || InHand.isAny(past.enrolment()))
                // Nobody goes on with it: it is kept for what its last e-mail comes to.
                .map(past -> isOf(past.enrolment(), other) ? past.ended(EnrolmentOutcome.ENDED_BY_PERSON) : past)
                .toList()));
    }

    /** Whether it was cut off for what the other had agreed on. */
    static boolean gaveWay(PastEnrolment past) {
        return past.outcome() == EnrolmentOutcome.PROSPECT_GONE && past.reason().equals(GAVE_WAY);
    }
}
