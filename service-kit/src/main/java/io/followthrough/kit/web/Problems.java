package io.followthrough.kit.web;

import io.followthrough.kit.messaging.Environment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every error as RFC 9457 problem details; field errors under {@code errors}. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    private static final FieldProblem GARBLED = new FieldProblem(
            "(query)",
            "has a name or value that cannot be read, or more of them than a call may have",
            "write names and values as UTF-8, and each byte that is no letter or digit as %XX, and fewer than 1,000");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInputException invalid) {
        return answer(invalid.status(), "The input has problems; nothing was taken over.", invalid.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException problem) {
        return answer(problem.status(), String.valueOf(problem.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLargeException tooLarge) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSlow(SlowBodyException slow) {
        return answer(HttpStatus.REQUEST_TIMEOUT, String.valueOf(slow.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyCalls(TooManyCallsException tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(tooMany.retryAfter().toSeconds()))
                .body(detail(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(tooMany.getMessage()), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        var allowed = type != null && type.isEnum()
                ? "use one of " + List.of(type.getEnumConstants())
                : "use a value of type " + (type == null ? "?" : type.getSimpleName());
        return answer(
                HttpStatus.BAD_REQUEST,
                "A parameter cannot be read.",
                List.of(new FieldProblem(wrong.getName(), "cannot be read: " + wrong.getValue(), allowed)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException failure, HttpServletRequest request) {
        var body = BodyFault.in(failure);
        if (body != null) {
            return answer(body.status(), body.detail(), List.of());
        }
        if (failure instanceof InvalidParameterException || failure instanceof RequestRejectedException) {
            return answer(HttpStatus.BAD_REQUEST, "The question cannot be read.", List.of(GARBLED));
        }
        if (Environment.isDown(failure)) {
            // Not its message: MongoDB's repeats the query, and with it whom somebody asked for.
            log.warn("answered 503: {}", failure.getClass().getName());
            var unavailable = answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The broker or the store does not answer. " + later(request.getMethod()),
                    List.of());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .body(unavailable.getBody());
        }
        log.error("answered 500", withoutMessages(failure));
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "A fault of ours; it is logged.", List.of());
    }

    /** Only what may be done twice is told apart by a key. */
    private static String later(String method) {
        return switch (method) {
            case "GET", "HEAD" -> "Ask again later.";
            case "POST" -> "Send the same again, with the same Idempotency-Key, later.";
            default -> "Send the same again later."; // the second time it changes nothing
        };
    }

    /** Where it happened and what it was, without messages: they may quote what somebody sent about a person. */
    private static Throwable withoutMessages(Throwable failure) {
        var cause = failure.getCause();
        var told = new IllegalStateException(
                failure.getClass().getName(), cause == null || cause == failure ? null : withoutMessages(cause));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var body = BodyFault.in(unreadable);
        if (body != null) {
            return handleExceptionInternal(
                    unreadable, detail(body.status(), body.detail(), List.of()), headers, body.status(), request);
        }
        var problem = unreadable.getCause() instanceof JacksonException wrong
                ? JsonProblems.of(wrong)
                : new FieldProblem("(body)", "missing or unreadable", "send a JSON object");
        return handleExceptionInternal(
                unreadable,
                detail(HttpStatus.BAD_REQUEST, "The body cannot be read.", List.of(problem)),
                headers,
                HttpStatus.BAD_REQUEST,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problems = invalid.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(), String.valueOf(error.getDefaultMessage()), "correct the value"))
                .toList();
        return handleExceptionInternal(
                invalid,
                detail(HttpStatus.BAD_REQUEST, "The input has problems; nothing was taken over.", problems),
                headers,
                HttpStatus.BAD_REQUEST,
                request);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String text, List<FieldProblem> problems) {
        return ResponseEntity.status(status).body(detail(status, text, problems));
    }

    private static ProblemDetail detail(HttpStatus status, String text, List<FieldProblem> problems) {
        var detail = ProblemDetail.forStatusAndDetail(status, text);
        if (!problems.isEmpty()) {
            detail.setProperty("errors", problems);
        }
        return detail;
    }
}
