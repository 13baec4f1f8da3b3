package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.listening.CallsAskedFor;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows what people do: answers, bounces and complaints stop or pause at once. */
public final class Listening {

    static final String REPLIED = "replied";
    static final String DEAL = "a deal opened";
    private static final String COMPLAINED = "complained about an e-mail";
    private static final Duration LONGEST_ABSENCE = Duration.ofDays(550);

    /** So much later a meeting may be told that was held before a cadence began. */
    private static final Duration TOLD_LATE = Duration.ofDays(14);

    private Listening() {}

    /** An activity that nothing else was concluded from yet. */
    public static Change decide(
            @Nullable FollowUp followUp, String prospectId, ActivityRecorded activity, Rules rules, Instant now) {
        return decide(followUp, prospectId, activity, null, rules, now);
    }

    /**
     * @param followUp null when the person is not known here yet
     * @param fact id of the fact that the activity is told of; null if that is not known
     */
    public static Change decide(
            @Nullable FollowUp followUp,
            String prospectId,
            ActivityRecorded activity,
            @Nullable String fact,
            Rules rules,
            Instant now) {
        var known = followUp == null ? FollowUp.unknown(prospectId) : followUp;
        if (known.gone() != null
                || activity.historic()
                || known.memory().givenBack().others().contains(activity.activityId())) {
            return Change.quietly(known);
        }
        var told =
                SharedAddress.remembering(NotThere.heard(WithoutNewsletter.heard(known, activity), activity), activity);
        var change = NotThere.rerouted(known, told, rules, now)
                .then(left -> Overtaking.by(Remembering.of(left, activity), activity))
                .then(remembered -> Wishing.heedWords(remembered, activity))
                .then(remembered -> CallingHours.heed(remembered, activity, rules, now))
                .then(remembered -> Confirming.byEvidence(Holding.released(remembered, now), activity, now))
                .then(heard -> PuttingOff.isBy(heard, activity, fact)
                        ? putOff(heard, activity, rules, now)
                        : heed(heard, activity, rules, now));
        return Regaining.after(known, change, rules, now)
                .then(heard -> Finishing.ifAllSettled(heard, rules, now))
                .then(heard ->
                        Change.quietly(heard.with(heard.memory().endedBy(activity.activityId(), known.memory()))));
    }

    /**
     * The same for an activity that we heard first: stops or pauses, and tells the others of it. Of somebody who was erased
     * nothing is told any more: the words would stand on the topic again.
     */
    public static Change hear(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        return followUp.isErased()
                ? Change.quietly(followUp)
                : decide(followUp, followUp.prospectId(), activity, rules, now).telling(activity);
    }

    /** A machine or a colleague says that the person has left the company, and perhaps whom to ask now. */
    public static Change hearOfLeaving(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        if (followUp.isErased()) {
            return Change.quietly(followUp);
        }
        if (followUp.gone() != null) {
            return Change.quietly(followUp).telling(activity);
        }
        return Change.quietly(Remembering.noted(followUp, activity))
                .then(known -> Bouncing.heedLeaving(known, activity, rules, now))
                .then(known -> Change.quietly(
                        known.enrolment().isEmpty() && activity.remark() != null
                                ? Remembering.asked(known, activity)
                                : known))
                .telling(activity);
    }

    private static Change heed(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        return switch (activity.kind()) {
            case EMAIL_REPLIED, SOCIAL_REPLY ->
                Echoes.isOne(followUp.memory(), activity)
                        ? Change.quietly(followUp)
                        : (activity.objection() != null
                                        ? declined(followUp, activity, rules, now)
                                        : answered(
                                                isTheirs(activity) ? AskingAnew.present(followUp) : followUp,
                                                activity,
                                                EnrolmentOutcome.RESPONDED,
                                                REPLIED,
                                                rules,
                                                now))
                                .then(left -> Appointments.answered(left, activity, rules, now));
            case MEETING_BOOKED, MEETING_HELD ->
                Booked.isAhead(activity, now)
                        ? Booked.heed(followUp, activity, rules, now)
                        : answered(followUp, activity, EnrolmentOutcome.MEETING_BOOKED, "a meeting", rules, now);
            case DEAL_OPENED -> answered(followUp, activity, EnrolmentOutcome.RESPONDED, DEAL, rules, now);
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
            case CONSENT_CONFIRMED ->
                activity.settlesNothing() ? Change.quietly(followUp) : welcomedBack(followUp, rules, now);
            case COMPLAINT -> complained(followUp, rules, now);
            case EMAIL_BOUNCED -> Bouncing.heed(followUp, activity, rules, now);
            case OUT_OF_OFFICE ->
                pause(
                        followUp,
                        returnOf(activity)
                                .map(day -> day.plus(Duration.ofDays(1)))
                                .orElseGet(
                                        () -> activity.at().plus(rules.policy().outOfOffice())),
                        "out of office",
                        now);
            case NOTE_TAKEN -> Change.quietly(Booked.calledOff(followUp, activity, rules, now));
            case QUESTION_ANSWERED -> Wishing.heed(followUp, activity, rules, now);
            // A call as such ends nothing: what was agreed in it comes as an activity of its own.
            case CALL_CONNECTED,
                    CALL_NO_ANSWER,
                    VOICEMAIL,
                    EMAIL_DELIVERED,
                    EMAIL_OPENED,
                    LINK_CLICKED,
                    CONTENT_DOWNLOADED,
                    WEBINAR_ATTENDED,
                    PAGE_VISITED,
                    SURVEY_ANSWERED,
                    OBJECTION_RAISED,
                    OBJECTION_CLEARED,
                    REFERRAL_GIVEN -> Change.quietly(followUp);
        };
    }

    /** Nobody is away for years: such a date was read or written wrong. */
    private static Optional<Instant> returnOf(ActivityRecorded absence) {
        return Optional.ofNullable(absence.until())
                .filter(until -> until.isBefore(absence.at().plus(LONGEST_ABSENCE)));
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
                && !isOld(activity, enrolment.startedAt())
                && activity.machine() != Machine.MACHINE
                && (isReply(activity) || isAbout(enrolment, activity.touchId()));
        if (concerned) {
            return Finishing.finish(followUp, outcome, reason, rules, now);
        }
        if (outcome == EnrolmentOutcome.NOT_INTERESTED) {
            var profile = followUp.profile();
            return profile != null && followUp.isLookingForRoom() && seeksAnAnswer(followUp)
                    ? Change.quietly(followUp.with(Choosing.reentry(followUp, profile, rules, now)))
                    : Change.quietly(followUp);
        }
        return concernsWhatComesNext(followUp, outcome)
                ? Change.quietly(followUp.with(NextAction.wakeUp(
                        WakeCause.CONVERSATION,
                        now.plus(rules.policy().conversationCheck()),
                        reason + ", no cadence running: see that the conversation goes on")))
                : Change.quietly(followUp);
    }

    /** Of a meeting we may be told late; that a deal is open the decision tells. */
    private static boolean isOld(ActivityRecorded activity, Instant begun) {
        return activity.at().isBefore(activity.kind() == ActivityKind.MEETING_HELD ? begun.minus(TOLD_LATE) : begun);
    }

    /** Answered, but does not want to go on: no conversation is sought, and a day that was named is kept. */
    private static Change declined(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        var again = activity.until();
        return answered(followUp, activity, EnrolmentOutcome.NOT_INTERESTED, "declined for now", rules, now)
                .then(left -> again != null && again.isAfter(now) && left.next().is(Kind.WAKE_UP)
                        ? Change.quietly(left.with(
                                asksForCall(activity)
                                        ? CallingBack.on(again)
                                        : NextAction.wakeUp(
                                                WakeCause.REENTRY, again, "asked to be asked again on this day")))
                        : Change.quietly(left));
    }

    private static boolean asksForCall(ActivityRecorded activity) {
        return activity.text() != null && CallsAskedFor.isAsked(activity.text());
    }

    /** The decision that these words led to was here before them: they end what goes on, and begin nothing. */
    private static Change putOff(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        return answered(followUp, activity, EnrolmentOutcome.NOT_INTERESTED, "put off", rules, now)
                .then(left -> Change.quietly(PuttingOff.resting(left, rules, now)));
    }

    /** Who answers while waiting for room, or long after the last contact, is not left to sleep. */
    private static boolean concernsWhatComesNext(FollowUp followUp, EnrolmentOutcome outcome) {
        var asleep = followUp.next().is(Kind.WAKE_UP)
                && !followUp.next().isConversation()
                && (outcome == EnrolmentOutcome.RESPONDED || outcome == EnrolmentOutcome.MEETING_BOOKED);
        return asleep || (followUp.isLookingForRoom() && seeksAnAnswer(followUp));
    }

    private static boolean seeksAnAnswer(FollowUp followUp) {
        var waiting = followUp.next().waiting();
        return waiting != null && waiting.purpose().seeksAnAnswer();
    }

    /** Whoever answers an old e-mail answers us: nobody goes on as if nothing had been said. */
    private static boolean isReply(ActivityRecorded activity) {
        return activity.kind() == ActivityKind.EMAIL_REPLIED && activity.repId() == null;
    }

    private static boolean isTheirs(ActivityRecorded activity) {
        return isReply(activity) && activity.machine() != Machine.MACHINE;
    }

    private static boolean isAbout(Enrolment enrolment, @Nullable String touchId) {
        return touchId == null
                || TouchId.parse(touchId)
                        // What stands outside of every enrolment, a newsletter for example, is about all that runs.
                        .map(touch -> touch.enrolment() == 0 || touch.enrolment() == enrolment.ordinal())
                        .orElse(true);
    }

    private static Change complained(FollowUp followUp, Rules rules, Instant now) {
        return followUp.suppression().email() != null
                // Said before; what runs now was chosen without e-mail.
                ? Change.quietly(followUp)
                : leftInPeace(followUp.with(followUp.suppression().ofEmail(COMPLAINED)), rules, now);
    }

    private static Change leftInPeace(FollowUp followUp, Rules rules, Instant now) {
        return followUp.enrolment().isPresent()
                ? Finishing.finish(followUp, EnrolmentOutcome.COMPLAINT, COMPLAINED, rules, now)
                : Rerouting.of(followUp, COMPLAINED, EnrolmentOutcome.COMPLAINT, rules, now);
    }

    private static Change welcomedBack(FollowUp followUp, Rules rules, Instant now) {
        var suppression = followUp.suppression();
        if (!suppression.optedOut() && !suppression.unwanted().contains(TouchChannel.EMAIL)) {
            return Change.quietly(followUp);
        }
        var back = followUp.with(suppression.optedOut() ? suppression.lifted() : suppression.emailAgain());
        var wasLeftAlone = suppression.optedOut()
                || (followUp.next().is(Kind.WAKE_UP) && followUp.next().cause() == WakeCause.UNREACHABLE);
        return Change.quietly(wasLeftAlone ? back.with(Choosing.afterNews(back, rules, now)) : back);
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
