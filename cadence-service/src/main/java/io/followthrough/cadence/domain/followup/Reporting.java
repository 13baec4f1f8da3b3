package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes down what came of a contact. */
public final class Reporting {

    /** Answers that an outcome brings along, by their names on the wire. */
    public static final String SUCCESSOR = "successor";

    static final String REFUSED_CHANNELS = "refusedChannels";

    /** Of notes that are kept in part. */
    private static final int ENOUGH_TO_KNOW = 200;

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

    /** How a report differs from the same outcome as it was told before; empty if it says nothing else. */
    public static Optional<String> otherwise(FollowUp followUp, TouchId id, Report report) {
        var touch = followUp.enrolmentOf(id)
                .flatMap(enrolment -> enrolment.touch(id))
                .orElse(null);
        if (touch == null || fit(followUp, id, report.outcome()) != Fit.REPEATED) {
            return Optional.empty();
        }
        if (report.minutes() != null && !report.minutes().equals(touch.spent())) {
            return Optional.of(touch.spent() == null ? "no minutes" : touch.spent() + " minutes");
        }
        var notes = report.notes();
        return notes == null
                        || notes.isBlank()
                        || followUp.memory().notes().stream()
                                .anyMatch(note -> note.text()
                                        .contains(notes.substring(0, Math.min(ENOUGH_TO_KNOW, notes.length()))))
                ? Optional.empty()
                : Optional.of("other notes");
    }

    /** How what was reported by mistake is put right. */
    public static String remedy(TouchOutcome told) {
        return switch (told) {
            case NOT_INTERESTED ->
                "To take it back, clear the objection (POST /v1/prospects/{id}/objections of qualification, {\"type\":"
                        + " \"NOT_INTERESTED\", \"cleared\": true}): what it cut off goes on from its next contact.";
            case OPTED_OUT -> "Only the person can take it back, on the page of their preferences.";
            case WRONG_NUMBER ->
                "Another number is called again (POST /v1/leads of intake), this one if they ask for a call by form.";
            case LEFT_COMPANY, WRONG_PERSON -> "What the person writes next with a form takes it back.";
            case SENT,
                    CONNECTED,
                    NO_ANSWER,
                    VOICEMAIL,
                    MEETING_BOOKED,
                    CALL_BACK,
                    DONE,
                    BOUNCED,
                    NO_SHOW,
                    LANGUAGE_BARRIER,
                    GATEKEEPER,
                    MEETING_HELD,
                    POSTED,
                    VISITED,
                    REPLIED ->
                "What else is known, minutes included, is a note (POST /v1/prospects/{id}/notes of qualification).";
        };
    }

    /**
     * Why it is too soon to say what came of a contact; empty if it is not. Whoever calls a day early may say so.
     *
     * @param place where the person lives
     */
    public static Optional<String> untimely(FollowUp followUp, TouchId id, ContactPlace place, Instant now) {
        return followUp.enrolmentOf(id)
                .flatMap(enrolment -> enrolment.touch(id))
                .filter(touch -> touch.state() == TouchState.PLANNED)
                .flatMap(touch -> {
                    if (touch.isSentByItself()) {
                        return Optional.of("leaves by itself on " + place.dayOf(touch.plannedAt())
                                + ": skip it if you have written yourself");
                    }
                    return place.dayOf(touch.plannedAt())
                                    .isAfter(place.dayOf(now).plusDays(1))
                            ? Optional.of("is planned for " + place.dayOf(touch.plannedAt())
                                    + ": report on it then, or skip it")
                            : Optional.empty();
                });
    }

    /**
     * @param again the next try of this contact and, if the person has named a time, whatever follows it, with their time
     *     reserved; empty if there is none
     */
    public static Change take(
            FollowUp followUp, TouchId id, Report report, List<PlannedContact> again, Rules rules, Instant now) {
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
            var activity = activity(
                    followUp,
                    DerivedIds.of("outcome", id.toString()),
                    changed.repId(),
                    id,
                    report,
                    report.activity(),
                    now);
            change = change.then(taken -> Change.quietly(
                            activity.wordsAndRemark() == null ? taken : Remembering.noted(taken, activity)))
                    .telling(activity);
        }
        return change.then(taken -> TryingAgain.as(taken, id, report, again, rules, now))
                .then(taken ->
                        Change.quietly(Closing.after(speaking(answered(taken, report, now), report), id, report, now)))
                .then(taken -> ending(taken, report, rules, now))
                .then(taken -> Finishing.ifAllSettled(taken, rules, now))
                .then(taken ->
                        report.meeting() == null ? Change.quietly(taken) : Arranging.agreed(taken, report.meeting()));
    }

    /** Who was spoken with has been answered. */
    static FollowUp answered(FollowUp followUp, Report report, Instant now) {
        return Outcomes.isTalk(report.outcome())
                ? Holding.released(followUp.with(followUp.memory().answeredAll(now)), now)
                : followUp;
    }

    private static FollowUp speaking(FollowUp followUp, Report report) {
        var profile = followUp.profile();
        return profile == null
                ? followUp
                : report.language()
                        .map(language -> followUp.with(profile.speaking(language)))
                        .orElse(followUp);
    }

    static Change ending(FollowUp followUp, Report report, Rules rules, Instant now) {
        var ending = followUp.enrolment().flatMap(enrolment -> Outcomes.ending(report, enrolment.purpose()));
        if (ending.isPresent()) {
            return Finishing.finish(followUp, ending.get(), Outcomes.reason(report), report.callBackAt(), rules, now);
        }
        return switch (report.outcome()) {
            case BOUNCED, WRONG_NUMBER ->
                Rerouting.of(followUp, Outcomes.reason(report), EnrolmentOutcome.BOUNCED, rules, now);
            case LANGUAGE_BARRIER, OPTED_OUT ->
                Rerouting.of(followUp, Outcomes.reason(report), EnrolmentOutcome.ENDED_BY_PERSON, rules, now);
            case SENT,
                    CONNECTED,
                    NO_ANSWER,
                    VOICEMAIL,
                    MEETING_BOOKED,
                    CALL_BACK,
                    NOT_INTERESTED,
                    WRONG_PERSON,
                    DONE,
                    NO_SHOW,
                    LEFT_COMPANY,
                    GATEKEEPER,
                    MEETING_HELD,
                    POSTED,
                    VISITED,
                    REPLIED -> Change.quietly(followUp);
        };
    }

    private static @Nullable Double minutes(Report report, PlannedTouch touch) {
        return report.minutes() != null || touch.minutes() == 0 ? report.minutes() : Double.valueOf(touch.minutes());
    }

    static ActivityRecorded activity(
            FollowUp followUp,
            String activityId,
            @Nullable String repId,
            TouchId id,
            Report report,
            ActivityKind kind,
            Instant now) {
        var activity = new ActivityRecorded(
                activityId,
                kind,
                report.language().map(Preferences::speaking).orElse(null),
                followUp.prospectId(),
                id.toString(),
                repId,
                now,
                report.minutes(),
                report.notes(),
                answers(followUp, report),
                kind == ActivityKind.OBJECTION_RAISED || kind == ActivityKind.DEAL_LOST
                        ? new Objection("NOT_INTERESTED", report.notes())
                        : null,
                report.deal(),
                null,
                Machine.HUMAN,
                "entered by a representative",
                false);
        return activity.remarking(remark(report));
    }

    /** What the outcome itself says, where the activity does not; it is nobody's words, and must not be read as such. */
    private static @Nullable String remark(Report report) {
        return switch (report.outcome()) {
            case WRONG_NUMBER, LEFT_COMPANY, LANGUAGE_BARRIER -> Outcomes.reason(report);
            case SENT,
                    CONNECTED,
                    NO_ANSWER,
                    VOICEMAIL,
                    MEETING_BOOKED,
                    CALL_BACK,
                    NOT_INTERESTED,
                    WRONG_PERSON,
                    DONE,
                    BOUNCED,
                    NO_SHOW,
                    OPTED_OUT,
                    GATEKEEPER,
                    MEETING_HELD,
                    POSTED,
                    VISITED,
                    REPLIED -> null;
        };
    }

    /**
     * What the outcome answers by itself: whoever is not the right person has somebody else to decide, whoever has left
     * has a successor, and some want to be left alone by some channels.
     */
    private static Map<String, String> answers(FollowUp followUp, Report report) {
        var answers = new HashMap<>(report.answers());
        if (report.outcome() == TouchOutcome.WRONG_PERSON && !answers.containsKey("role")) {
            answers.putIfAbsent("authority", "someone else");
        }
        var profile = followUp.profile();
        if (report.outcome() == TouchOutcome.WRONG_NUMBER && profile != null) {
            Optional.ofNullable(profile.person().phone())
                    .ifPresent(number -> answers.putIfAbsent(ActivityRecorded.WRONG_NUMBER, number));
        }
        if (report.successor() != null) {
            answers.putIfAbsent(SUCCESSOR, report.successor());
        }
        if (!report.refused().isEmpty()) {
            answers.putIfAbsent(
                    REFUSED_CHANNELS,
                    report.refused().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        }
        return answers;
    }
}
