package io.followthrough.qualification.web;

import io.followthrough.qualification.rules.InvalidRulesException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Wrong rules as problem details: each error names line, field, problem and remedy. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulesProblems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidRulesException invalid) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The rules have problems; nothing was changed.");
        problem.setProperty("errors", invalid.problems());
        return problem;
    }
}
