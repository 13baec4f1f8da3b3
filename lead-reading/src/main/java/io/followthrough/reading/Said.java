package io.followthrough.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text and what is known about it.
 *
 * @param subject of a mail
 * @param on the day on which it was said, by the speaker's calendar: "in March" is relative to it
 * @param slashed how the speaker writes 03/04
 */
public record Said(Kind kind, @Nullable String subject, String text, LocalDate on, Slashed slashed) {

    /** Where a text comes from. */
    public enum Kind {
        /** A representative wrote it about somebody: "she wants to switch". */
        NOTE,
        MAIL,
        CHAT,
        FORM
    }

    /** How a date with slashes is meant. */
    public enum Slashed {
        DAY_FIRST,
        MONTH_FIRST
    }

    public static Said note(String text, LocalDate on) {
        return of(Kind.NOTE, text, on);
    }

    public static Said mail(@Nullable String subject, String text, LocalDate on) {
        return new Said(Kind.MAIL, subject, text, on, Slashed.DAY_FIRST);
    }

    public static Said of(Kind kind, String text, LocalDate on) {
        return new Said(kind, null, text, on, Slashed.DAY_FIRST);
    }

    public Said monthFirst() {
        return new Said(kind, subject, text, on, Slashed.MONTH_FIRST);
    }
}
