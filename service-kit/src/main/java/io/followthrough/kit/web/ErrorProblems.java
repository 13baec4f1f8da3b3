package io.followthrough.kit.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was refused with a bare status between the web server and the controllers, answered like every other error. */
@Hidden
@RestController
public class ErrorProblems implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest refused) {
        var status = refused.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status(status), detail(status)));
    }

    private static HttpStatus status(int code) {
        var known = HttpStatus.resolve(code);
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** Nothing of what was sent is repeated: it may be anything. */
    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The address or a header has characters that are not allowed there; encode them.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This method is not allowed here.";
            default -> status < 500 ? "The request was refused." : "A fault of ours; it is logged.";
        };
    }
}
