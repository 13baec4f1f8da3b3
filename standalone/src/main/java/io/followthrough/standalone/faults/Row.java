package io.followthrough.standalone.faults;

import java.util.List;

/**
 * One fault: what is done, what is expected, and how it is tried.
 *
 * @param number as in docs/faults.md
 */
record Row(int number, String fault, String expected, Trial trial) {

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

    /**
     * @param seconds how long parts are away; the short form takes less than the table says
     */
    record Scene(Plant plant, Desk desk, Books books, Length length) {

        java.time.Duration away(int seconds) {
            return java.time.Duration.ofSeconds(length == Length.SHORT ? Math.min(6, seconds) : seconds);
        }
    }

    enum Length {
        SHORT,
        WHOLE
    }
}
