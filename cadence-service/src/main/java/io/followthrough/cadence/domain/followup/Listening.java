package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows what people do: answers, bounces and complaints stop or pause at once. */
public final class Listening {

    static final String REPLIED = "replied";
    private static final String COMPLAINED = "complained about an e-mail";
    private static final int LONGEST_NOTE = 500;

    private Listening() {}

    /** @param followUp null when the person is not known here yet */
    public static Change decide(
            @Nullable FollowUp followUp, String prospectId, ActivityRecorded activity, Rules rules, Instant now) {
        var known = followUp == null ? FollowUp.unknown(prospectId) : followUp;
        if (known.gone() != null || activity.historic()) {
            return Change.quietly(known);
        }
        var remembered = remember(known, activity);
        return Confirming.byEvidence(remembered, activity, now)
                .then(heard -> heed(heard, activity, rules, now))
                .then(heard -> Finishing.ifAllSettled(heard, rules, now));
    }

    /** The same for an activity that we heard first: stops or pauses, and tells the others of it. */
    public static Change hear(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        return decide(followUp, followUp.prospectId(), activity, rules, now).telling(activity);
    }

    /** A machine or a colleague says that the person has left the company, and perhaps whom to ask now. */
    public static Change hearOfLeaving(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        if (followUp.gone() != null) {
            return Change.quietly(followUp).telling(activity);
        }
        return Change.quietly(noted(followUp, activity))
                .then(known -> Bouncing.heedLeaving(known, activity, rules, now))
                .telling(activity);
    }

    private static FollowUp noted(FollowUp followUp, ActivityRecorded activity) {
        var text = activity.text() == null || activity.text().isBlank() ? "has left the company" : activity.text();
        return followUp.with(followUp.memory()
                .noted(new Note(
                        activity.kind(),
                        activity.at(),
                        activity.repId(),
                        text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text)));
    }

    private static FollowUp remember(FollowUp followUp, ActivityRecorded activity) {
        var memory = followUp.memory();
        if (activity.text() != null && !activity.text().isBlank() && activity.machine() != Machine.MACHINE) {
            memory = noted(followUp, activity).memory();
        }
        if (activity.objection() != null && activity.kind() == ActivityKind.OBJECTION_RAISED) {
            memory = memory.raised(activity.objection());
        }
        if (activity.objection() != null && activity.kind() == ActivityKind.OBJECTION_CLEARED) {
            memory = memory.cleared(activity.objection());
        }
        if (isSignOfLife(activity)) {
            memory = memory.activeAt(activity.at());
        }
        var suppression = followUp.suppression();
        return followUp.with(memory)
                .with(
                        Bouncing.isArrival(activity.kind())
                                ? suppression.with(suppression.addresses().arrived(activity.at()))
                                : suppression);
    }

    private static boolean isSignOfLife(ActivityRecorded activity) {
        return activity.machine() != Machine.MACHINE
                && switch (activity.kind()) {
                    case EMAIL_OPENED,
                            LINK_CLICKED,
                            CONTENT_DOWNLOADED,
                            WEBINAR_ATTENDED,
                            PAGE_VISITED,
                            QUESTION_ANSWERED,
                            REFERRAL_GIVEN -> true;
                    default -> activity.kind().isResponse();
                };
    }

    private static Change heed(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        return switch (activity.kind()) {
            case EMAIL_REPLIED, SOCIAL_REPLY ->
                activity.objection() != null
                        ? declined(followUp, activity, rules, now)
                        : answered(followUp, activity, EnrolmentOutcome.RESPONDED, REPLIED, rules, now);
            case MEETING_BOOKED, MEETING_HELD ->
                answered(followUp, activity, EnrolmentOutcome.MEETING_BOOKED, "a meeting", rules, now);
            case DEAL_OPENED -> answered(followUp, activity, EnrolmentOutcome.RESPONDED, "a deal opened", rules, now);
            case DEAL_WON -> answered(followUp, activity, EnrolmentOutcome.WON, "a deal won", rules, now);
            case DEAL_LOST -> answered(followUp, activity, EnrolmentOutcome.LOST, "a deal lost", rules, now);
            case CONSENT_WITHDRAWN ->
                Finishing.finish(
                                followUp.with(followUp.suppression().ofEverything()),
                                EnrolmentOutcome.OPTED_OUT,
                                "opted out",
                                rules,
                                now)
                        .then(left -> Change.quietly(left.with(NextAction.none("opted out"))));
            case CONSENT_CONFIRMED -> welcomedBack(followUp, rules, now);
            case COMPLAINT -> complained(followUp, rules, now);
            case EMAIL_BOUNCED -> Bouncing.heed(followUp, activity, rules, now);
            case OUT_OF_OFFICE ->
                pause(
                        followUp,
                        activity.until() == null
                                ? activity.at().plus(rules.policy().outOfOffice())
                                : activity.until().plus(Duration.ofDays(1)),
                        "out of office",
                        now);
            // A call as such ends nothing: what was agreed in it comes as an activity of its own.
            case CALL_CONNECTED,
                    CALL_NO_ANSWER,
                    VOICEMAIL,
                    EMAIL_DELIVERED,
                    EMAIL_OPENED,
                    LINK_CLICKED,
                    NOTE_TAKEN,
                    QUESTION_ANSWERED,
                    CONTENT_DOWNLOADED,
                    WEBINAR_ATTENDED,
                    PAGE_VISITED,
                    SURVEY_ANSWERED,
                    OBJECTION_RAISED,
                    OBJECTION_CLEARED,
                    REFERRAL_GIVEN -> Change.quietly(followUp);
        };
    }

    /** Ends a cadence that was looking for an answer; news older than it are not about it. */
    private static Change answered(
            FollowUp followUp,
            ActivityRecorded activity,
            EnrolmentOutcome outcome,
            String reason,
            Rules rules,
            Instant now) {
        var enrolment = followUp.next().enrolment();
        var concerned = enrolment != null
                && enrolment.purpose().seeksAnAnswer()
                && !activity.at().isBefore(enrolment.startedAt())
                && activity.machine() != Machine.MACHINE
                && isAbout(enrolment, activity.touchId());
        if (concerned) {
            return Finishing.finish(followUp, outcome, reason, rules, now);
        }
        if (outcome == EnrolmentOutcome.NOT_INTERESTED) {
            var profile = followUp.profile();
            return profile != null && followUp.isLookingForRoom() && seeksAnAnswer(followUp)
                    ? Change.quietly(followUp.with(Choosing.reentry(followUp, profile, rules.policy(), now)))
                    : Change.quietly(followUp);
        }
        return concernsWhatComesNext(followUp, outcome)
                ? Change.quietly(followUp.with(NextAction.wakeUp(
                        WakeCause.CONVERSATION,
                        now.plus(rules.policy().conversationCheck()),
                        reason + ", no cadence running: see that the conversation goes on")))
                : Change.quietly(followUp);
    }

    /** Answered, but does not want to go on: no conversation is sought, and a day that was named is kept. */
    private static Change declined(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        var again = activity.until();
        return answered(followUp, activity, EnrolmentOutcome.NOT_INTERESTED, "declined for now", rules, now)
                .then(left -> again != null && again.isAfter(now) && left.next().is(Kind.WAKE_UP)
                        ? Change.quietly(left.with(
                                NextAction.wakeUp(WakeCause.REENTRY, again, "asked to be asked again on this day")))
                        : Change.quietly(left));
    }

    /** Who answers while waiting for room, or long after the last contact, is not left to sleep. */
    private static boolean concernsWhatComesNext(FollowUp followUp, EnrolmentOutcome outcome) {
        var asleep = followUp.next().is(Kind.WAKE_UP)
                && followUp.next().cause() != WakeCause.CONVERSATION
                && (outcome == EnrolmentOutcome.RESPONDED || outcome == EnrolmentOutcome.MEETING_BOOKED);
        return asleep || (followUp.isLookingForRoom() && seeksAnAnswer(followUp));
    }

    private static boolean seeksAnAnswer(FollowUp followUp) {
        var waiting = followUp.next().waiting();
        return waiting != null && waiting.purpose().seeksAnAnswer();
    }

    private static boolean isAbout(Enrolment enrolment, @Nullable String touchId) {
        return touchId == null
                || TouchId.parse(touchId)
                        .map(touch -> touch.enrolment() == enrolment.ordinal())
                        .orElse(true);
    }

    private static Change complained(FollowUp followUp, Rules rules, Instant now) {
        return followUp.suppression().email() != null
                // Said before; what runs now was chosen without e-mail.
                ? Change.quietly(followUp)
                : withoutEmail(
                        followUp.with(followUp.suppression().ofEmail(COMPLAINED)),
                        COMPLAINED,
                        EnrolmentOutcome.COMPLAINT,
                        rules,
                        now);
    }

    /** What comes next for somebody who has just become unreachable by e-mail. */
    static Change withoutEmail(FollowUp suppressed, String reason, EnrolmentOutcome outcome, Rules rules, Instant now) {
        if (suppressed.next().enrolment() != null) {
            return Finishing.finish(suppressed, outcome, reason, rules, now);
        }
        return suppressed.isLookingForRoom()
                ? Change.quietly(suppressed.with(Choosing.afterNews(suppressed, rules, now)))
                : Change.quietly(suppressed);
    }

    private static Change welcomedBack(FollowUp followUp, Rules rules, Instant now) {
        if (!followUp.suppression().optedOut()) {
            return Change.quietly(followUp);
        }
        var back = followUp.with(followUp.suppression().lifted());
        return Change.quietly(back.with(Choosing.afterNews(back, rules, now)));
    }

    /** Goes on then, unless it waits longer already. An automatic answer is no answer. */
    static Change pause(FollowUp followUp, Instant until, String reason, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null) {
            return Change.quietly(followUp);
        }
        var paused = followUp.next();
        if (!until.isAfter(now) || (paused.is(Kind.PAUSED) && paused.at() != null && !until.isAfter(paused.at()))) {
            return Change.quietly(followUp);
        }
        return Change.quietly(followUp.with(NextAction.paused(enrolment, until, reason)))
                .telling(new EnrolmentPaused(
                        enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), reason, until));
    }
}
