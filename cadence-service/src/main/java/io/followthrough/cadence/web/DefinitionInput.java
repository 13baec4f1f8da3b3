package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.util.List;

/** What holds of every definition that comes in over HTTP. */
final class DefinitionInput {

    private static final String ID_FORM = "[a-z0-9][a-z0-9-]{0,62}";

    private DefinitionInput() {}

    static void checkId(String id) {
        if (!id.matches(ID_FORM)) {
            throw new InvalidInputException("id", "is " + id, "use lower-case letters, digits and hyphens");
        }
    }

    static void refuse(List<DefinitionProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems.stream()
                    .map(problem -> new FieldProblem(problem.field(), problem.problem(), problem.remedy()))
                    .toList());
        }
    }
}
