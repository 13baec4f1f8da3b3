package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.TouchOutcome;
import io.followthrough.reading.calls.CallRequests;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever was followed to the end and then writes again by their own hand asks anew, on whatever road they have been all the while: they are answered
 * and called as those are whose interest is new. They are there, too, whatever was reported of them before.
 */
final class AskingAnew {

    static final String ANEW = "has asked anew";

    /** What is older is told of late, by a store that learns again for example, and nobody waits for it any more. */
    private static final Duration FRESH = Duration.ofDays(14);

    private AskingAnew() {}

    /** Whether they have sent a form since qualification last told of them, and not before what was reported of them. */
    static boolean isWord(FollowUp followUp, @Nullable Profile before, ProspectQualified qualified, Instant now) {
        var message = qualified.message();
        return before != null
                && message != null
                && message.channel() != CaptureChannel.IMPORT
                && message.at().plus(FRESH).isAfter(now)
                && isNew(message, before.message())
                && followUp.memory().messages().stream()
                        .noneMatch(known -> known.id().equals(message.leadId()))
                && followUp.remembered()
                        .flatMap(enrolment -> enrolment.touches().stream())
                        .filter(touch -> touch.outcome() == TouchOutcome.LEFT_COMPANY
                                || touch.outcome() == TouchOutcome.WRONG_NUMBER)
                        .noneMatch(touch -> touch.changedAt().isAfter(message.at()));
    }

    private static boolean isNew(CaptureMessage message, @Nullable CaptureMessage known) {
        return known == null
                || !known.leadId().equals(message.leadId()) && !message.at().isBefore(known.at());
    }

    /** Nobody has left who writes from there; and whoever asks for a call and gives no other number has the one that we know. */
    static FollowUp present(FollowUp followUp, CaptureMessage message) {
        var suppression = followUp.suppression().isThere(followUp.emailAddress());
        return followUp.with(
                CallRequests.isAsked(message.text()) ? suppression.without(Closing.WRONG_NUMBER) : suppression);
    }

    /** The same of an answer that is no machine's. */
    static FollowUp present(FollowUp followUp) {
        return followUp.with(followUp.suppression().isThere(followUp.emailAddress()));
    }

    /** Whether it begins what a new interest begins: nothing looks for an answer already, and no day is agreed. */
    static boolean begins(FollowUp followUp, CaptureMessage message) {
        var profile = followUp.profile();
        return profile != null
                && profile.isOpen()
                && !profile.historic()
                && profile.noLead() == null
                && profile.road() == Road.CURRENT_INTEREST
                && !followUp.suppression().optedOut()
                && isFree(followUp.next())
                && followUp.memory()
                        .last()
                        .filter(last -> !last.finishedAt().isBefore(message.at()))
                        .isEmpty();
    }

    private static boolean isFree(NextAction next) {
        var enrolment = next.enrolment();
        var waiting = next.waiting();
        if (enrolment != null) {
            return enrolment.purpose() == Purpose.NURTURE;
        }
        return waiting != null
                ? waiting.purpose() == Purpose.NURTURE
                : next.is(Kind.WAKE_UP)
                        && next.cause() != null
                        && switch (next.cause()) {
                            case REENTRY, NURTURE, CALL_BACK, ASKED_FOR, UNREACHABLE -> true;
                            case HISTORIC, CONVERSATION, MEETING, SETTLING, DISQUALIFIED -> false;
                        };
    }

    static Change of(FollowUp followUp, Profile profile, Rules rules, Instant now) {
        return Finishing.finish(
                        followUp.with(profile.interestedAnew(now)), EnrolmentOutcome.ENDED_BY_PERSON, ANEW, rules, now)
                .then(free ->
                        Change.quietly(free.with(Choosing.afterNews(free.with(NextAction.none(ANEW)), rules, now))));
    }
}
