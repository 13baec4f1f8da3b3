package io.followthrough.qualification.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The rules cannot be put in force; every problem found is listed. */
public class InvalidRulesException extends RuntimeException {

    private final List<RuleProblem> problems;

    public InvalidRulesException(String file, List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n  ", file + ":\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
