package io.followthrough.cadence.domain.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed.
 *
 * @param place an address or a link; null if it is to be said
 */
public record Meeting(Instant at, int minutes, @Nullable String place) {

    static final String SEE_TO = "a meeting: see what came of it";

    public Instant end() {
        return at.plus(Duration.ofMinutes(minutes));
    }

    /** What came of it is asked on the day after it, not before. */
    NextAction followedUp() {
        return NextAction.wakeUp(WakeCause.CONVERSATION, end().plus(Duration.ofDays(1)), SEE_TO);
    }
}
