package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Absence;
import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.Complaint;
import io.followthrough.cadence.domain.listening.Heard.Nothing;
import io.followthrough.cadence.domain.listening.Heard.OptOut;
import io.followthrough.cadence.domain.listening.Heard.Reply;
import java.util.Optional;

/** Tells people from machines, and what either says. From the surest sign to the weakest. */
public final class Hearing {

    private static final int LONGEST_TEXT = 4_000;

    private Hearing() {}

    public static Heard of(Letter letter, Clues clues) {
        return ours(letter)
                .or(() -> feedback(letter))
                .or(() -> Bounces.reported(letter))
                .or(() -> receipt(letter))
                .or(() -> Bounces.told(letter))
                .or(() -> list(letter, clues))
                .or(() -> automatic(letter))
                .orElseGet(() -> person(letter));
    }

    /** A copy of our own message, or our own message come back. */
    private static Optional<Heard> ours(Letter letter) {
        return Clues.touchesIn(letter.headers().first("Message-ID")).isEmpty()
                ? Optional.empty()
                : Optional.of(new Nothing("our own message"));
    }

    private static Optional<Heard> feedback(Letter letter) {
        return Optional.ofNullable(letter.feedback()).map(feedback -> switch (Headers.lower(feedback.type())) {
            case "not-spam" -> new Nothing("feedback: not spam");
            case "opt-out", "opt-out-list" -> new OptOut("", "feedback: opt-out");
            default -> new Complaint("feedback: " + feedback.type());
        });
    }

    private static Optional<Heard> receipt(Letter letter) {
        return letter.receipt() ? Optional.of(new Arrived("read receipt")) : Optional.empty();
    }

    /** What goes to a whole list is no answer to us, unless it says so. */
    private static Optional<Heard> list(Letter letter, Clues clues) {
        var headers = letter.headers();
        var isList = headers.has("List-Id")
                || headers.has("List-Post")
                || headers.saysOf("Precedence", "list")
                || (headers.has("List-Unsubscribe") && !AutomaticAnswers.isAnswer(headers));
        return isList && !clues.nameATouch() ? Optional.of(new Nothing("mailing list")) : Optional.empty();
    }

    private static Optional<Heard> automatic(Letter letter) {
        return AutomaticAnswers.rule(letter)
                .map(rule -> AutomaticAnswers.speaksOfAbsence(letter)
                        ? new Absence(
                                ReturnDates.in(
                                                letter.subject() + "\n" + Quotations.ownWords(letter.text()),
                                                letter.sentAt())
                                        .orElse(null),
                                rule)
                        : new Arrived(rule));
    }

    private static Heard person(Letter letter) {
        var words = Quotations.ownWords(letter.text());
        var text = words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words;
        return OptOuts.rule(letter.subject(), words)
                .<Heard>map(rule -> new OptOut(text, rule))
                .orElseGet(() -> new Reply(text, "written by a person"));
    }
}
