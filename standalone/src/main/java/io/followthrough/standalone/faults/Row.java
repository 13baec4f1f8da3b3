package io.followthrough.standalone.faults;

import java.time.Duration;
import java.util.List;

/**
 * One fault: what is done, what is expected, and how it is tried.
 *
 * @param number as in docs/faults.md
 * @param sparesOthers whether the books can be kept on after it
 */
record Row(int number, String fault, String expected, Trial trial, boolean sparesOthers) {

    Row(int number, String fault, String expected, Trial trial) {
        this(number, fault, expected, trial, true);
    }

    /** Afterwards people are missing whom others would look for: the next row needs a new plant. */
    Row forItself() {
        return new Row(number, fault, expected, trial, false);
    }

    interface Trial {
        Seen of(Scene scene);
    }

    /**
     * @param text with figures
     * @param broken what was not as expected; none when the row holds
     */
    record Seen(String text, List<String> broken) {

        static Seen well(String text) {
            return new Seen(text, List.of());
        }
    }

    /** @param longest time that a part is away, in seconds */
    record Scene(Plant plant, Desk desk, Books books, Length length, int longest) {

        /** How long parts are away: for less than the table says where somebody asked for that. */
        Duration away(int seconds) {
            return Duration.ofSeconds(Math.min(longest, seconds));
        }
    }

    enum Length {
        SHORT,
        WHOLE
    }
}
