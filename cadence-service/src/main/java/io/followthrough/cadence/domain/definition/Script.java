package io.followthrough.cadence.domain.definition;

import java.util.List;

/**
 * What a representative has before him when he makes the contact.
 *
 * @param purpose what it is for, in one sentence
 * @param questions to ask, besides the one that qualification asks for
 */
public record Script(String purpose, List<String> questions) {

    public static final Script NONE = new Script("", List.of());

    public Script {
        purpose = purpose == null ? "" : purpose;
        questions = questions == null ? List.of() : List.copyOf(questions);
    }
}
