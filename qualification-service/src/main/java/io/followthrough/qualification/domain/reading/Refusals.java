package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;

/** Whether a fact holds the wish to be left alone: such a fact is never put away, however many came since. */
public final class Refusals {

    private Refusals() {}

    public static boolean in(ActivityRecorded activity) {
        return Spoken.in(activity).map(Refusals::in).orElse(false)
                || Asides.in(activity, anyAnswer -> false, Heard.NOTHING).refusal() != null;
    }

    public static boolean in(LeadCaptured capture) {
        return Spoken.in(capture).map(Refusals::in).orElse(false)
                || Asides.in(capture, anyAnswer -> false, Heard.NOTHING).refusal() != null;
    }

    private static boolean in(Spoken spoken) {
        return Hearing.of(spoken).refusal() != null;
    }
}
