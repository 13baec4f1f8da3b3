package io.followthrough.intake.adapters;

import io.followthrough.intake.files.ColumnWords;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a form.
 *
 * @param question in its words, empty where it has none
 * @param kind the field that its type stands for, or {@link #HIDDEN}; null: its type says nothing
 * @param value as one text
 * @param typed what was written beside choices: part of the value; null: nothing was
 */
record FormAnswer(
        String question,
        @Nullable String kind,
        String value,
        @Nullable String typed) {

    /** Was in the link, and may be somebody else's who passed it on. */
    static final String HIDDEN = "hidden";

    static final String MESSAGE = "message";
    /** Of columns alone: a form asks for other days under these words, and its answers say more than that there is interest. */
    private static final Set<String> OF_LISTS = Set.of("capturedAt", "interests[0]");

    boolean isHidden() {
        return HIDDEN.equals(kind);
    }

    /** A long text, whatever was asked by it. */
    boolean isWritten() {
        return MESSAGE.equals(kind);
    }

    /** What is asked for: by its type, else by its words. */
    Optional<String> field() {
        return kind == null || isHidden() || isWritten()
                ? ColumnWords.field(question).filter(field -> !OF_LISTS.contains(field))
                : Optional.of(kind);
    }

    FormAnswer withValue(String other) {
        return other.equals(value) ? this : new FormAnswer(question, kind, other, typed);
    }

    /** Where it is kept if it is something of its own. */
    String key() {
        return "answers." + ColumnWords.key(question);
    }
}
