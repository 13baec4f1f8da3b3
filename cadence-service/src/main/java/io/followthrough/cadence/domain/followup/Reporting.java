package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes down what came of a contact. */
public final class Reporting {

    /** Whether a report fits what is known of the contact. */
    public enum Fit {
        /** Can be taken down. */
        NEW,
        /** The same was said before: nothing to do, same answer. */
        REPEATED,
        /** Something else was said before. */
        CONTRADICTING,
        /** The contact is not open: its time has not come, or it was given up. */
        NOT_OPEN,
        UNKNOWN
    }

    private Reporting() {}

    public static Fit fit(FollowUp followUp, TouchId id, TouchOutcome outcome) {
        return followUp.enrolmentOf(id)
                .flatMap(enrolment -> enrolment.touch(id))
                .map(touch -> switch (touch.state()) {
                    case PLANNED, DUE, UNCONFIRMED ->
                        followUp.next().enrolment() != null
                                        && followUp.next().enrolment().ordinal() == id.enrolment()
                                ? Fit.NEW
                                : Fit.NOT_OPEN;
                    case SENT, COMPLETED -> touch.outcome() == outcome ? Fit.REPEATED : Fit.CONTRADICTING;
                    case SENDING, SKIPPED, MISSED -> Fit.NOT_OPEN;
                })
                .orElse(Fit.UNKNOWN);
    }

    /** Whether a contact made by this channel can come to this. A letter is not answered while it is posted. */
    public static boolean isPossible(TouchChannel channel, TouchOutcome outcome) {
        return switch (outcome) {
            case NO_ANSWER, VOICEMAIL -> channel != TouchChannel.LETTER && channel != TouchChannel.SOCIAL;
            case CALL_BACK, CONNECTED -> channel != TouchChannel.LETTER;
            case SENT, BOUNCED ->
                switch (channel) {
                    case EMAIL, SURVEY, NEWSLETTER, LETTER, SOCIAL -> true;
                    case CALL, VISIT -> false;
                };
            case MEETING_BOOKED, NOT_INTERESTED, WRONG_PERSON, DONE -> true;
        };
    }

    /**
     * @param again the next try of this contact, with its time reserved; null if there is none
     */
    public static Change take(
            FollowUp followUp, TouchId id, Report report, @Nullable PlannedContact again, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null || fit(followUp, id, report.outcome()) != Fit.NEW) {
            return Change.quietly(followUp);
        }
        var state = report.outcome() == TouchOutcome.SENT ? TouchState.SENT : TouchState.COMPLETED;
        var changed = enrolment.change(id, touch -> touch.ended(state, report.outcome(), minutes(report, touch), now));
        var touch = changed.touch(id).orElseThrow();
        var told = changed.told(touch);
        var change = Change.quietly(followUp.with(changed))
                .telling(state == TouchState.SENT ? new TouchSent(told) : new TouchCompleted(told));
        if (report.activity() != null) {
            change = change.telling(activity(followUp, changed, id, report, report.activity(), now));
        }
        if (again != null) {
            change = change.then(taken -> tryAgain(taken, changed, touch, again, now));
        }
        if (again != null && report.outcome() == TouchOutcome.CALL_BACK) {
            change = change.then(taken -> Change.quietly(waitingFor(taken, again, rules.policy(), now)));
        }
        if (report.activity() == ActivityKind.CONSENT_WITHDRAWN) {
            change = change.then(
                    taken -> Change.quietly(taken.with(taken.suppression().ofEverything())));
        }
        return change.then(taken -> ending(report)
                        .map(outcome -> Finishing.finish(taken, outcome, reason(report), rules, now))
                        .orElseGet(() -> Change.quietly(taken)))
                .then(taken -> Finishing.ifAllSettled(taken, rules, now))
                .then(taken -> Change.quietly(afterTheMeeting(taken, report)));
    }

    private static FollowUp afterTheMeeting(FollowUp followUp, Report report) {
        return report.meeting() != null
                        && followUp.next().is(Kind.WAKE_UP)
                        && followUp.next().cause() == WakeCause.CONVERSATION
                ? followUp.with(report.meeting().followedUp())
                : followUp;
    }

    private static @Nullable Double minutes(Report report, PlannedTouch touch) {
        return report.minutes() != null || touch.minutes() == 0 ? report.minutes() : Double.valueOf(touch.minutes());
    }

    private static Change tryAgain(
            FollowUp followUp, Enrolment enrolment, PlannedTouch last, PlannedContact again, Instant now) {
        var next = new PlannedTouch(
                last.step(),
                last.attempt() + 1,
                last.channel(),
                last.template(),
                again.at(),
                again.window(),
                last.minutes(),
                TouchState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                null);
        var more = enrolment.with(next);
        return Change.quietly(followUp.with(more)).telling(new TouchPlanned(more.told(next)));
    }

    /** Whoever named a day hears nothing before it, and then our call first. */
    private static FollowUp waitingFor(FollowUp followUp, PlannedContact callBack, FollowUpPolicy policy, Instant now) {
        var after = callBack.at().plus(policy.betweenEmails());
        return followUp.enrolment()
                .map(enrolment -> followUp.with(enrolment.with(enrolment.touches().stream()
                        .map(touch -> touch.state() == TouchState.PLANNED
                                        && touch.step() != callBack.step()
                                        && touch.dueAt().isBefore(after)
                                ? touch.again(after, "waits for the call that was asked for", now)
                                : touch)
                        .toList())))
                .orElse(followUp);
    }

    /** How the whole enrolment ends by this report; empty if it goes on. */
    private static Optional<EnrolmentOutcome> ending(Report report) {
        if (report.activity() == ActivityKind.CONSENT_WITHDRAWN) {
            return Optional.of(EnrolmentOutcome.OPTED_OUT);
        }
        // Whoever did not come has not said no.
        if (report.noShow()) {
            return Optional.of(EnrolmentOutcome.ENDED_BY_PERSON);
        }
        if (report.activity() == ActivityKind.DEAL_WON) {
            return Optional.of(EnrolmentOutcome.WON);
        }
        if (report.activity() == ActivityKind.DEAL_LOST) {
            return Optional.of(EnrolmentOutcome.LOST);
        }
        if (report.activity() == ActivityKind.DEAL_OPENED || report.activity() == ActivityKind.EMAIL_REPLIED) {
            return Optional.of(EnrolmentOutcome.RESPONDED);
        }
        return switch (report.outcome()) {
            case MEETING_BOOKED -> Optional.of(EnrolmentOutcome.MEETING_BOOKED);
            case NOT_INTERESTED -> Optional.of(EnrolmentOutcome.NOT_INTERESTED);
            // No conversation: nobody calls again whoever has nothing to decide.
            case WRONG_PERSON -> Optional.of(EnrolmentOutcome.ENDED_BY_PERSON);
            case BOUNCED -> Optional.of(EnrolmentOutcome.BOUNCED);
            case SENT, CONNECTED, NO_ANSWER, VOICEMAIL, CALL_BACK, DONE -> Optional.empty();
        };
    }

    private static String reason(Report report) {
        if (report.noShow()) {
            return "did not come to the meeting";
        }
        if (report.activity() == ActivityKind.CONSENT_WITHDRAWN) {
            return "opted out, as told to a representative";
        }
        return switch (report.outcome()) {
            case WRONG_PERSON -> "not the one who decides: ask for the decision maker";
            default ->
                report.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }

    private static ActivityRecorded activity(
            FollowUp followUp, Enrolment enrolment, TouchId id, Report report, ActivityKind kind, Instant now) {
        return new ActivityRecorded(
                DerivedIds.of("outcome", id.toString()),
                kind,
                null,
                followUp.prospectId(),
                id.toString(),
                enrolment.repId(),
                now,
                report.minutes(),
                report.notes(),
                answers(report),
                kind == ActivityKind.OBJECTION_RAISED || kind == ActivityKind.DEAL_LOST
                        ? new Objection("NOT_INTERESTED", report.notes())
                        : null,
                report.deal(),
                null,
                Machine.HUMAN,
                "entered by a representative",
                false);
    }

    /** Whoever is not the right person has somebody else to decide: an answer to the question of authority. */
    private static Map<String, String> answers(Report report) {
        if (report.outcome() != TouchOutcome.WRONG_PERSON
                || report.answers().containsKey("authority")
                || report.answers().containsKey("role")) {
            return report.answers();
        }
        var answers = new HashMap<>(report.answers());
        answers.put("authority", "someone else");
        return answers;
    }
}
