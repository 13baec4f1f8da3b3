package io.followthrough.intake.web;

import io.followthrough.intake.application.IdempotencyKeyReusedException;
import io.followthrough.intake.application.SenderIds;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of the domain in the words of HTTP. */
@RestControllerAdvice
class IntakeProblems {

    /** The value of what was accepted; a refusal becomes a problem detail that lists everything. */
    static <T> T valueOf(Validated<T> validated) {
        return switch (validated) {
            case Validated.Accepted<T>(var value) -> value;
            case Validated.Refused<T>(var problems) ->
                throw new InvalidInputException(status(problems), inWordsOfHttp(problems));
        };
    }

    /** 422 for an id that came with something else before, as for an idempotency key; 400 for all else. */
    static HttpStatus status(List<Problem> problems) {
        return problems.contains(SenderIds.REUSED) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
    }

    static List<FieldProblem> inWordsOfHttp(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new FieldProblem(
                        problem.field().isEmpty() ? "(body)" : problem.field(), problem.problem(), problem.remedy()))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail reused(IdempotencyKeyReusedException reused) {
        var detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(reused.getMessage()));
        detail.setProperty(
                "errors",
                List.of(new FieldProblem(
                        "Idempotency-Key", "was used with another call", "send the same call, or use a new key")));
        return detail;
    }
}
