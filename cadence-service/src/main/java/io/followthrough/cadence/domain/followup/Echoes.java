package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Programs that nobody recognised answer each message in the same words. Taken for a person, one would be written to, answer,
 * and be written to again for ever.
 */
final class Echoes {

    /** So often the same may be said by a person: sent again, or by two ways. */
    private static final int BEFORE = 2;
    /** People say "Yes, please." more than once. */
    private static final int SHORTEST = 25;

    private static final Pattern CHANGING = Pattern.compile("[\\p{Nd}\\s\\p{P}]+");

    private Echoes() {}

    /** Whether the same was said at least twice before, numbers aside. */
    static boolean isOne(Memory memory, ActivityRecorded activity) {
        if (activity.kind() != ActivityKind.EMAIL_REPLIED || activity.repId() != null) {
            return false;
        }
        var said = activity.wordsAndRemark();
        if (said == null) {
            return false;
        }
        var words = words(said);
        return words.length() >= SHORTEST
                && memory.messages().stream()
                                .filter(message -> !message.id().equals(activity.activityId()))
                                .filter(message -> words(message.text()).equals(words))
                                .count()
                        >= BEFORE;
    }

    private static String words(String text) {
        return CHANGING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
