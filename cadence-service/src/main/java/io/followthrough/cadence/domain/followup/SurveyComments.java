package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.listening.CallsAskedFor;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import io.followthrough.reading.Stance;
import io.followthrough.reading.TextReader;
import java.time.ZoneOffset;
import java.util.Set;

/** What people write beside the number of a survey. Praise is read with pleasure, and whoever wants something is answered. */
final class SurveyComments {

    private static final String SATISFACTION = "satisfaction";
    private static final double UNHAPPY = 4;
    private static final Set<Intent> WANTS_AN_ANSWER = Set.of(
            Intent.BUY,
            Intent.MEETING,
            Intent.URGENT,
            Intent.COMPLAINT,
            Intent.SUPPORT,
            Intent.INVOICE,
            Intent.CANCELLATION);

    private SurveyComments() {}

    /** Whether somebody waits for a word of ours: asks something, wants a call, complains, or is unhappy and says why. */
    static boolean isToAnswer(ActivityRecorded activity) {
        var text = activity.text();
        return activity.kind() == ActivityKind.SURVEY_ANSWERED
                && activity.byPerson()
                && text != null
                && !text.isBlank()
                && (isUnhappy(activity)
                        || isQuestion(text)
                        || CallsAskedFor.isAsked(text)
                        || wantsAnAnswer(activity, text));
    }

    private static boolean isUnhappy(ActivityRecorded activity) {
        var given = activity.answers().get(SATISFACTION);
        try {
            return given != null && Double.parseDouble(given) < UNHAPPY;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    private static boolean isQuestion(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('\uFF1F') >= 0 || text.indexOf('\u061F') >= 0;
    }

    private static boolean wantsAnAnswer(ActivityRecorded activity, String text) {
        var day = activity.at().atOffset(ZoneOffset.UTC).toLocalDate();
        var reading = TextReader.installed().read(Said.of(Said.Kind.FORM, text, day));
        return reading.stance() == Stance.CURRENT_INTEREST
                || WANTS_AN_ANSWER.stream()
                        .anyMatch(intent -> reading.says(intent).isPresent());
    }
}
