package io.followthrough.cadence.domain.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar program says about a meeting (RFC 5546).
 *
 * @param uid of the meeting
 * @param program that wrote it (PRODID)
 * @param answers of those who were invited; of a series one for each date that differs
 * @param at when the meeting is, in words: {@code Thu 5 Mar 2026, 14:00 (UTC)}; empty if it is not said
 * @param begins the same as a moment; null if it is not said, or in a zone of which nobody knows for sure what is meant
 * @param title empty if it is not said
 * @param comment of the person; empty if there is none
 * @param sequence of the revision that is answered; null if it is not said
 */
public record CalendarAnswer(
        Method method,
        String uid,
        String program,
        List<Answer> answers,
        String at,
        @Nullable Instant begins,
        String title,
        String comment,
        @Nullable Integer sequence) {

    /** What whoever was invited makes of it. */
    public enum Reaction {
        ACCEPTED,
        TENTATIVE,
        DECLINED,
        /** Somebody else comes instead. */
        DELEGATED,
        /** Proposes another time (COUNTER). */
        COUNTERED
    }

    public enum Method {
        REPLY,
        COUNTER,
        DECLINECOUNTER,
        REQUEST,
        ADD,
        CANCEL,
        REFRESH
    }

    /**
     * @param attendee e-mail address
     * @param status {@code ACCEPTED}, {@code DECLINED}, {@code DELEGATED} and so on (RFC 5545, section 3.2.12)
     * @param ofOneDate whether it is about one date of a series
     * @param delegate who comes instead; empty if that is not said
     */
    public record Answer(String attendee, String status, boolean ofOneDate, String delegate) {}

    public CalendarAnswer {
        answers = List.copyOf(answers);
    }

    /** Its mails have no word of the person in them, and an account's small print. */
    boolean isOfAProgramThatSpeaksItself() {
        return program.contains("Google Calendar");
    }
}
