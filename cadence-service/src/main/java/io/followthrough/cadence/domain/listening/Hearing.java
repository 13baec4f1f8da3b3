package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.Nothing;
import io.followthrough.reading.TextReader;
import java.util.Optional;

/** Tells people from machines, and what either says. From the surest sign to the weakest. */
public final class Hearing {

    private static final Hearing INSTALLED = new Hearing(TextReader.installed());

    private final WhatIsSaid whatIsSaid;

    /** @param reader of what people and machines write */
    public Hearing(TextReader reader) {
        whatIsSaid = new WhatIsSaid(reader);
    }

    /** As this process reads, see {@link TextReader#installed}. */
    public static Heard of(Letter letter, Clues clues) {
        return of(letter, clues, SentText.NONE);
    }

    /** @param sent what we wrote to whoever answers: it is no word of theirs, be it marked as quoted or not */
    public static Heard of(Letter letter, Clues clues, SentText sent) {
        return INSTALLED.meaning(letter, clues, sent);
    }

    Heard meaning(Letter letter, Clues clues, SentText sent) {
        return ours(letter)
                .or(() -> Complaints.reported(letter))
                .or(() -> Bounces.reported(letter))
                .or(() -> receipt(letter))
                .or(() -> Complaints.told(letter))
                .or(() -> Bounces.told(letter))
                .or(() -> list(letter, clues))
                .orElseGet(() -> said(letter, sent));
    }

    private Heard said(Letter letter, SentText sent) {
        var text = sent.markedIn(letter.text());
        var marked = text.equals(letter.text()) ? letter : letter.reading(text);
        var said = whatIsSaid.in(marked);
        return Invited.answer(marked, said, whatIsSaid)
                .orElseGet(() -> marked == letter ? said : shownWhole(said, letter, marked, sent));
    }

    /** For people to see, with what is ours in it, unless that would leave no room for theirs. */
    private Heard shownWhole(Heard said, Letter letter, Letter marked, SentText sent) {
        var whole = sent.markedAmong(whatIsSaid.ownWords(letter));
        return whatIsSaid.ownWords(marked).isBlank() || whole.length() > WhatIsSaid.LONGEST_TEXT
                ? said
                : said.showing(whole);
    }

    /** A copy of our own message, or our own message come back. */
    private static Optional<Heard> ours(Letter letter) {
        return Clues.touchesIn(letter.headers().first("Message-ID")).isEmpty()
                ? Optional.empty()
                : Optional.of(new Nothing("our own message"));
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
}
