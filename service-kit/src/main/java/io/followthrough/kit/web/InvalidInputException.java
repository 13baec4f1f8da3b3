package io.followthrough.kit.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The caller's input cannot be accepted; every problem found is listed. */
public class InvalidInputException extends RuntimeException {

    private final HttpStatus status;
    private final List<FieldProblem> problems;

    public InvalidInputException(List<FieldProblem> problems) {
        this(HttpStatus.BAD_REQUEST, problems);
    }

    public InvalidInputException(String field, String problem, String remedy) {
        this(List.of(new FieldProblem(field, problem, remedy)));
    }

    public InvalidInputException(HttpStatus status, List<FieldProblem> problems) {
        super(
                problems.isEmpty()
                        ? "invalid input"
                        : problems.getFirst().field() + ": "
                                + problems.getFirst().problem());
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
