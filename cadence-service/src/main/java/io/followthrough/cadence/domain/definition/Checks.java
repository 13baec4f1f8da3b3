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
}
