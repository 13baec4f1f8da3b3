package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.reading.Said.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A text with how it was said. What a machine wrote is none.
 *
 * @param factId of the capture or activity that holds it
 * @param speaker by whose calendar it is meant
 */
record Spoken(String text, Kind kind, String factId, Instant at, Speaker speaker) {

    Spoken(String text, Kind kind, String factId, Instant at) {
        this(text, kind, factId, at, Speaker.UNKNOWN);
    }

    /** Whose text was said or written by the person, or by a representative about the person. */
    private static final Map<ActivityKind, Kind> KINDS = Map.ofEntries(
            Map.entry(ActivityKind.EMAIL_REPLIED, Kind.MAIL),
            Map.entry(ActivityKind.SOCIAL_REPLY, Kind.CHAT),
            Map.entry(ActivityKind.SURVEY_ANSWERED, Kind.FORM),
            Map.entry(ActivityKind.COMPLAINT, Kind.MAIL),
            Map.entry(ActivityKind.NOTE_TAKEN, Kind.NOTE),
            Map.entry(ActivityKind.QUESTION_ANSWERED, Kind.NOTE),
            Map.entry(ActivityKind.CALL_CONNECTED, Kind.NOTE),
            Map.entry(ActivityKind.CALL_NO_ANSWER, Kind.NOTE),
            Map.entry(ActivityKind.VOICEMAIL, Kind.NOTE),
            Map.entry(ActivityKind.OBJECTION_RAISED, Kind.NOTE),
            Map.entry(ActivityKind.MEETING_BOOKED, Kind.NOTE),
            Map.entry(ActivityKind.MEETING_HELD, Kind.NOTE));

    /** How what an activity holds was said. */
    static Kind kind(ActivityKind kind) {
        return kind == ActivityKind.CONSENT_WITHDRAWN ? Kind.MAIL : KINDS.getOrDefault(kind, Kind.NOTE);
    }

    static Optional<Spoken> in(LeadCaptured capture) {
        var text = capture.message();
        return text == null || text.isBlank() || capture.machine() == Machine.MACHINE
                ? Optional.empty()
                : Optional.of(new Spoken(text, Kind.FORM, capture.leadId(), capture.capturedAt()));
    }

    static Optional<Spoken> in(ActivityRecorded activity) {
        var kind = KINDS.get(activity.kind());
        if (kind == null || activity.machine() == Machine.MACHINE) {
            return Optional.empty();
        }
        var objection = activity.objection();
        var text = activity.text() == null && objection != null ? objection.text() : activity.text();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Spoken(text, kind, activity.activityId(), activity.at()));
    }

    Spoken by(Speaker other) {
        return new Spoken(text, kind, factId, at, other);
    }

    /** Written by the person, not about the person. */
    boolean byOwnHand() {
        return kind != Kind.NOTE;
    }
}
