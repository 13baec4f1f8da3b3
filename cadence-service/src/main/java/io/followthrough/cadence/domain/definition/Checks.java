package io.followthrough.cadence.domain.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all checks of definitions share. */
final class Checks {

    private Checks() {}

    static void text(List<DefinitionProblem> problems, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add(new DefinitionProblem(field, "is missing", "write some text"));
        }
    }

    /** What stands in headers of mails is one line. */
    static void line(List<DefinitionProblem> problems, String field, @Nullable String value) {
        if (value != null && value.codePoints().anyMatch(Checks::isBreak)) {
            problems.add(new DefinitionProblem(
                    field, "has a line break or another control character in it", "write it in one line"));
        }
    }

    private static boolean isBreak(int character) {
        var type = Character.getType(character);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
