package io.followthrough.reading.calls;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An hour as a sentence names it.
 *
 * @param start where it begins in the sentence
 * @param end where it ends, exclusive
 * @param hour 0 to 24
 * @param half which half of the day is said with it; null if none is
 * @param isSure whether it is one by itself, and not only behind a word such as "at"
 */
record Hour(
        int start, int end, int hour, int minute, @Nullable Half half, boolean isSure) {

    /** Half of the day. */
    enum Half {
        MORNING,
        AFTERNOON
    }

    private static final int NOON = 12;
    /** "At six" is the end of the working day, "at seven" its beginning. */
    private static final int LATEST_OF_AFTERNOON = 6;

    private static final int LATEST_OF_EVENING = 11;

    boolean overlaps(Hour other) {
        return start < other.end && other.start < end;
    }

    Hour in(@Nullable Half part) {
        return half == null ? new Hour(start, end, hour, minute, part, isSure) : this;
    }

    /** By the clock of 24 hours. Nobody asks to be called at three in the night. */
    LocalTime time() {
        var isLater = switch (half) {
            case MORNING -> false;
            case AFTERNOON -> hour <= LATEST_OF_EVENING;
            case null -> hour <= LATEST_OF_AFTERNOON;
        };
        return LocalTime.of((isLater ? hour + NOON : half == Half.MORNING && hour == NOON ? NOON : hour) % 24, minute);
    }
}
