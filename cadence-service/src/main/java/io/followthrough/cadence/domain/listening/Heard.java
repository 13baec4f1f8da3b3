package io.followthrough.cadence.domain.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an incoming e-mail means. Each says by which rule. */
public sealed interface Heard {

    String rule();

    /** The same with a longer text for people to see, where there is one at all: what of it is quoted is marked in it. */
    default Heard showing(String whole) {
        return switch (this) {
            case Reply(var text, var successor, var remark, var rule)
            when !text.isBlank() -> new Reply(whole, successor, remark, rule);
            case Declined(var text, var again, var never, var rule)
            when !text.isBlank() -> new Declined(whole, again, never, rule);
            case OptOut(var text, var successor, var rule) when !text.isBlank() -> new OptOut(whole, successor, rule);
            case Absence(var text, var until, var rule) when !text.isBlank() -> new Absence(whole, until, rule);
            case Left(var text, var successor, var rule) when !text.isBlank() -> new Left(whole, successor, rule);
            case Arrived(var text, var rule) when !text.isBlank() -> new Arrived(whole, rule);
            case Reply ignored -> this;
            case Declined ignored -> this;
            case OptOut ignored -> this;
            case Absence ignored -> this;
            case Left ignored -> this;
            case Arrived ignored -> this;
            case Bounce ignored -> this;
            case Complaint ignored -> this;
            case Nothing ignored -> this;
        };
    }

    /**
     * A person answered; what it means for their road is read from the words, here and in qualification.
     *
     * @param text in their own words; empty if there are none
     * @param successor address of whom they name instead of themselves, if they do
     * @param remark what we say of it, for whoever answers: it is nobody's words
     */
    record Reply(
            String text,
            @Nullable String successor,
            @Nullable String remark,
            String rule) implements Heard {

        Reply(String text, String rule) {
            this(text, null, null, rule);
        }
    }

    /**
     * A person does not want to go on, now or at all, but may be written to later.
     *
     * @param again when they want to be asked again, if they said so
     * @param never whether there is no interest at all
     */
    record Declined(String text, @Nullable LocalDate again, boolean never, String rule) implements Heard {}

    /**
     * The person wants no more e-mail.
     *
     * @param successor address of whom to write to instead, if that is said
     */
    record OptOut(String text, @Nullable String successor, String rule) implements Heard {}

    /**
     * The person is away; an automatic answer, so no answer.
     *
     * @param until the day of return, if it is said
     */
    record Absence(String text, @Nullable LocalDate until, String rule) implements Heard {}

    /**
     * The person has left the company; told by a machine or a colleague.
     *
     * @param successor address to write to instead, if it is said
     */
    record Left(String text, @Nullable String successor, String rule) implements Heard {}

    /** Whatever answered, it was most likely no person; but the message did arrive, and the words are kept for people to see. */
    record Arrived(String text, String rule) implements Heard {

        /** Without words that anybody could have written. */
        Arrived(String rule) {
            this("", rule);
        }
    }

    /**
     * The message did not arrive.
     *
     * @param meaning whom it is about
     * @param status RFC 3463; empty if it is not said
     * @param reason as the mail server put it
     */
    record Bounce(Refusal meaning, String status, String reason, String rule) implements Heard {

        /** Whether the address is given up. */
        public boolean lasting() {
            return meaning == Refusal.ADDRESS;
        }
    }

    /** The reader called it spam. */
    record Complaint(String rule) implements Heard {}

    /** Concerns nobody we write to. */
    record Nothing(String rule) implements Heard {}
}
