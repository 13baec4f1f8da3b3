package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.BestHours;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.reading.calls.CallHabits;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Hears when somebody wants to be called, in what they write and in what representatives note, and calls them then: what is planned at other hours
 * looks for its next room. A representative takes it back by an answer, {@code callHours}, which is read like a note; {@code ANY} is any hour.
 */
public final class CallingHours {

    static final String ANSWER = "callHours";

    private static final String ANY = "ANY";
    private static final String OTHER_HOURS = "wants to be called at other hours";

    private static final Set<ActivityKind> WRITTEN = EnumSet.of(ActivityKind.EMAIL_REPLIED, ActivityKind.SOCIAL_REPLY);
    private static final Set<ActivityKind> NOTED = EnumSet.of(
            ActivityKind.NOTE_TAKEN,
            ActivityKind.CALL_CONNECTED,
            ActivityKind.CALL_NO_ANSWER,
            ActivityKind.VOICEMAIL,
            ActivityKind.MEETING_HELD);

    private CallingHours() {}

    /** For whoever calls next; empty if any hour will do. */
    public static Optional<String> inWords(FollowUp followUp) {
        return Optional.ofNullable(followUp.suppression().wishes().hours()).map(BestHours::inWords);
    }

    static Change heed(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        var answer = activity.kind() == ActivityKind.QUESTION_ANSWERED
                ? activity.answers().get(ANSWER)
                : null;
        if (ANY.equalsIgnoreCase(answer)) {
            return Change.quietly(isNews(followUp, activity.at()) ? at(followUp, null) : followUp);
        }
        var isNote = answer != null || NOTED.contains(activity.kind());
        var text = answer == null ? activity.text() : answer;
        if (text == null || activity.machine() == Machine.MACHINE || !isNote && !WRITTEN.contains(activity.kind())) {
            return Change.quietly(followUp);
        }
        var told = said(followUp, text, isNote, activity.at());
        return told == followUp ? Change.quietly(followUp) : moved(told, rules, now);
    }

    /** Said with a form: what is planned for it is planned afterwards. */
    static FollowUp written(FollowUp followUp, CaptureMessage message) {
        return said(followUp, message.text(), false, message.at());
    }

    private static FollowUp said(FollowUp followUp, String text, boolean isNote, Instant at) {
        return isNews(followUp, at)
                ? CallHabits.in(text, isNote, at.atOffset(ZoneOffset.UTC).toLocalDate())
                        .map(said ->
                                at(followUp, new BestHours(said.from(), said.to(), said.notOn(), said.words(), at)))
                        .orElse(followUp)
                : followUp;
    }

    private static FollowUp at(FollowUp followUp, @org.jspecify.annotations.Nullable BestHours hours) {
        var suppression = followUp.suppression();
        return followUp.with(suppression.with(suppression.wishes().at(hours)));
    }

    private static boolean isNews(FollowUp followUp, Instant at) {
        var known = followUp.suppression().wishes().hours();
        return known == null || at.isAfter(known.saidAt());
    }

    /** A call that they asked for themselves stays. */
    private static Change moved(FollowUp followUp, Rules rules, Instant now) {
        var hours = followUp.suppression().wishes().hours();
        var profile = followUp.profile();
        if (hours == null || profile == null) {
            return Change.quietly(followUp);
        }
        var zone = rules.places().of(profile.person(), profile.company()).zone();
        var isOutside = followUp.enrolment().stream()
                .flatMap(enrolment -> enrolment.touches().stream()
                        .filter(touch -> touch.state() == TouchState.PLANNED && touch.isTalk())
                        .filter(touch -> !enrolment.isAskedFor(touch)))
                .anyMatch(touch -> !hours.allow(touch.plannedAt(), zone));
        return isOutside ? Punctuality.postpone(followUp, OTHER_HOURS, rules, now) : Change.quietly(followUp);
    }
}
