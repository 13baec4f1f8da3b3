package io.followthrough.intake.domain;

import io.followthrough.events.ConsentStatus;
import io.followthrough.kit.contact.ContactSaid;

/** What a sender writes for a consent: one of our words, or a yes or a no as people and programs write them. */
public final class ConsentWords {

    public static final String MAIL = "May we e-mail you?";
    public static final String CALLS = "May we call you?";

    private ConsentWords() {}

    /** @param question that the text answers, {@link #MAIL} or {@link #CALLS} */
    static Reading<ConsentStatus> read(String text, String question) {
        if (Values.constant(text, ConsentStatus.class) instanceof Reading.Read<ConsentStatus> ours) {
            return ours;
        }
        var said = ContactSaid.by(question, text);
        if (said.isEmpty()) {
            return Reading.of(ConsentStatus.UNKNOWN); // "n/a", "not set": nobody was asked
        }
        return switch (said.get().answer()) {
            case YES -> Reading.of(ConsentStatus.GRANTED);
            case NOT_YET -> Reading.of(ConsentStatus.PENDING);
            case NO, REFUSED, UNREACHABLE -> Reading.of(ConsentStatus.DENIED);
            case UNCLEAR ->
                Reading.failed(
                        "is neither yes nor no, and so counts as a no",
                        "allowed are GRANTED, PENDING, DENIED, UNKNOWN");
        };
    }
}
