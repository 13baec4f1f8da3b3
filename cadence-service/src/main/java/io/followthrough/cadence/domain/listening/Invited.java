package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.Reply;
import io.followthrough.cadence.domain.listening.Letter.CalendarAnswer;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers to invitations (RFC 5546). Who accepts asks for nothing; who declines or proposes another time does, and mostly
 * without a word: calendar programs leave the text away.
 */
final class Invited {

    /** Programs write a sentence themselves: "Ann Lee has accepted this invitation." */
    private static final int WORDS_OF_A_PROGRAM = 12;

    private Invited() {}

    /** Empty if it is no answer to an invitation, or one to be read like any other. */
    static Optional<Heard> answer(Letter letter, Heard said) {
        var calendar = letter.calendar();
        if (calendar == null || !(said instanceof Reply(var text, var rule))) {
            return Optional.empty();
        }
        var words = calendar.comment().isEmpty() ? text : calendar.comment();
        var isSilent = calendar.comment().isEmpty() && words.strip().split("\\s+").length <= WORDS_OF_A_PROGRAM;
        return switch (meaning(calendar)) {
            case "accepted" -> isSilent ? Optional.of(new Arrived("accepted an invitation")) : Optional.empty();
            case "declined" ->
                Optional.of(new Reply(
                        isSilent ? "Cannot come at that time: please agree on another one." : words,
                        "declined an invitation"));
            case "counter" ->
                Optional.of(new Reply(
                        isSilent ? "Proposes another time for the meeting: see the calendar." : words,
                        "proposes another time"));
            default -> Optional.empty();
        };
    }

    private static String meaning(CalendarAnswer calendar) {
        return calendar.counter()
                ? "counter"
                : switch (calendar.status().toUpperCase(Locale.ROOT)) {
                    case "ACCEPTED", "TENTATIVE", "DELEGATED" -> "accepted";
                    case "DECLINED" -> "declined";
                    default -> "";
                };
    }
}
