package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.Deal;
import io.followthrough.events.TouchOutcome;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a representative reports.
 *
 * @param meeting for {@code MEETING_BOOKED}: when and where; the person is invited to it
 * @param outcome a {@link TouchOutcome}, or the {@link ActivityKind} that it amounts to
 */
record OutcomeInput(
        @Nullable String outcome,
        @Nullable Double minutes,
        @Nullable String notes,
        @Nullable Map<String, String> answers,
        @Nullable Instant callBackAt,
        @Nullable Deal deal,
        @Nullable MeetingInput meeting) {

    private static final int LONGEST_NOTES = 10_000;

    Report toReport() {
        var problems = new ArrayList<FieldProblem>();
        var meaning = outcome == null ? null : meaning(outcome.trim().toUpperCase(Locale.ROOT));
        if (meaning == null) {
            problems.add(new FieldProblem(
                    "outcome",
                    outcome == null ? "is missing" : "unknown: " + outcome,
                    "use NO_SHOW, OPTED_OUT, POSTED, VISITED or one of " + Arrays.toString(TouchOutcome.values())));
        }
        if (minutes != null && (minutes.isNaN() || minutes < 0 || minutes > 1440)) {
            problems.add(new FieldProblem("minutes", "is " + minutes, "use 0 to 1440"));
        }
        if (notes != null && notes.length() > LONGEST_NOTES) {
            problems.add(new FieldProblem("notes", "is too long", "use at most " + LONGEST_NOTES + " characters"));
        }
        if (meaning != null && meaning.outcome() == TouchOutcome.CALL_BACK && callBackAt == null) {
            problems.add(new FieldProblem("callBackAt", "is missing", "say when, for example 2026-03-02T12:00:00Z"));
        }
        if (meeting != null) {
            meeting.check(problems, "meeting.");
            if (meaning != null && meaning.outcome() != TouchOutcome.MEETING_BOOKED) {
                problems.add(new FieldProblem("meeting", "does not go with this outcome", "use MEETING_BOOKED"));
            }
        }
        if (meaning == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Report(
                meaning.outcome(),
                meaning.activity(),
                minutes,
                notes,
                answers == null ? Map.of() : answers,
                callBackAt,
                deal,
                meeting == null ? null : meeting.toMeeting(),
                "NO_SHOW".equalsIgnoreCase(outcome == null ? "" : outcome.trim()));
    }

    /** What a word means for the contact, and what others are told. */
    private record Meaning(TouchOutcome outcome, @Nullable ActivityKind activity) {}

    private static @Nullable Meaning meaning(String word) {
        return switch (word) {
            case "SENT" -> new Meaning(TouchOutcome.SENT, null);
            case "CONNECTED", "CALL_CONNECTED" -> new Meaning(TouchOutcome.CONNECTED, ActivityKind.CALL_CONNECTED);
            case "NO_ANSWER", "CALL_NO_ANSWER" -> new Meaning(TouchOutcome.NO_ANSWER, ActivityKind.CALL_NO_ANSWER);
            case "NO_SHOW" -> new Meaning(TouchOutcome.NO_ANSWER, ActivityKind.CALL_NO_ANSWER);
            case "VOICEMAIL" -> new Meaning(TouchOutcome.VOICEMAIL, ActivityKind.VOICEMAIL);
            case "MEETING_BOOKED" -> new Meaning(TouchOutcome.MEETING_BOOKED, ActivityKind.MEETING_BOOKED);
            case "MEETING_HELD", "VISITED" -> new Meaning(TouchOutcome.DONE, ActivityKind.MEETING_HELD);
            case "CALL_BACK" -> new Meaning(TouchOutcome.CALL_BACK, ActivityKind.CALL_CONNECTED);
            case "NOT_INTERESTED" -> new Meaning(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED);
            case "OPTED_OUT", "CONSENT_WITHDRAWN" ->
                new Meaning(TouchOutcome.NOT_INTERESTED, ActivityKind.CONSENT_WITHDRAWN);
            case "WRONG_PERSON" -> new Meaning(TouchOutcome.WRONG_PERSON, ActivityKind.CALL_CONNECTED);
            case "DONE", "POSTED", "NOTE_TAKEN" -> new Meaning(TouchOutcome.DONE, ActivityKind.NOTE_TAKEN);
            case "BOUNCED", "EMAIL_BOUNCED" -> new Meaning(TouchOutcome.BOUNCED, ActivityKind.EMAIL_BOUNCED);
            case "EMAIL_REPLIED" -> new Meaning(TouchOutcome.CONNECTED, ActivityKind.EMAIL_REPLIED);
            case "SOCIAL_REPLY" -> new Meaning(TouchOutcome.CONNECTED, ActivityKind.SOCIAL_REPLY);
            case "DEAL_OPENED" -> new Meaning(TouchOutcome.CONNECTED, ActivityKind.DEAL_OPENED);
            case "DEAL_WON" -> new Meaning(TouchOutcome.CONNECTED, ActivityKind.DEAL_WON);
            case "DEAL_LOST" -> new Meaning(TouchOutcome.NOT_INTERESTED, ActivityKind.DEAL_LOST);
            default -> null;
        };
    }
}
