package io.followthrough.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an answer says to its question. */
public sealed interface Answer {

    /** How much an answer speaks for a sale. */
    enum Strength {
        /** Speaks against it: no need, another decides, no money, far away. */
        LOW,
        MID,
        HIGH
    }

    /**
     * @param words those that decided
     * @param amount the sum that was named
     * @param by the day that was named, the last of a span
     */
    record Understood(
            Strength strength,
            String words,
            @Nullable Amount amount,
            @Nullable LocalDate by) implements Answer {}

    /** Worth asking again: nothing is concluded from it. */
    record NotUnderstood(String words) implements Answer {}
}
