package io.followthrough.intake.web;

import io.followthrough.intake.domain.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One more question of a survey.
 *
 * @param name of the answer that it is kept under
 * @param options of a {@link Kind#CHOICE}
 */
record SurveyQuestion(String name, String label, Kind kind, boolean required, List<String> options) {

    private static final int LONGEST = 2_000;
    private static final int HIGHEST = 10;

    /** How it is answered. */
    enum Kind {
        /** A number from 0 to 10. */
        SCALE,
        CHOICE,
        TEXT,
        /** To be ticked or not, such as to take part in a prize draw: a wish of its own, and no consent to be written to. */
        BOX
    }

    private static final String TICKED = "yes";

    SurveyQuestion {
        options = List.copyOf(options);
        if ((kind == Kind.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException(
                    "the survey question " + name + " needs options if it is a CHOICE, and only then");
        }
        if (kind == Kind.BOX && required) {
            throw new IllegalArgumentException(
                    "the survey question " + name + " is a BOX and cannot be required: who must tick has no choice");
        }
    }

    /** The name of its field in the page, where no answer can be taken for another part of the form. */
    String field() {
        return "q." + name;
    }

    /** What was answered; empty for nothing that it could be answered with. */
    Optional<String> answer(@Nullable String sent) {
        var text = sent == null ? "" : sent.strip();
        return switch (kind) {
            case SCALE -> number(text).map(String::valueOf);
            case CHOICE -> Optional.of(text).filter(options::contains);
            case BOX -> Optional.of(TICKED).filter(_ -> !text.isEmpty());
            case TEXT -> Optional.of(Texts.cut(text, LONGEST)).filter(written -> !written.isEmpty());
        };
    }

    /** 0 to 10. */
    static Optional<Integer> number(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= HIGHEST);
    }
}
