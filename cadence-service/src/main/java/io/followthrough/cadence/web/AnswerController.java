package io.followthrough.cadence.web;

import io.followthrough.cadence.application.AnswerMessages;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that were answered. */
@RestController
class AnswerController {

    private static final int LONGEST_NOTES = 10_000;

    private final AnswerMessages messages;

    AnswerController(AnswerMessages messages) {
        this.messages = messages;
    }

    /**
     * @param of the {@code messageId} of what was answered
     * @param minutes that it took
     * @param notes what was answered, for whoever speaks with the person next
     */
    record Answered(
            @Nullable String of,
            @Nullable Double minutes,
            @Nullable String notes) {}

    /** Said again, it changes nothing. */
    @Operation(operationId = "answeredMessage", summary = "A message that asked for an answer was answered")
    @PostMapping("/v1/worklist/{prospectId}/answered")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answered answered(@PathVariable String prospectId, @RequestBody Answered input) {
        var problems = new ArrayList<FieldProblem>();
        var of = input.of();
        if (of == null || of.isBlank()) {
            problems.add(new FieldProblem("of", "is missing", "send the messageId of what was answered"));
        }
        var minutes = input.minutes();
        if (minutes != null && (minutes.isNaN() || minutes < 0 || minutes > 1440)) {
            problems.add(new FieldProblem("minutes", "is " + minutes, "use 0 to 1440"));
        }
        if (input.notes() != null && input.notes().length() > LONGEST_NOTES) {
            problems.add(new FieldProblem("notes", "is too long", "use at most " + LONGEST_NOTES + " characters"));
        }
        if (of == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        messages.answered(prospectId, of, minutes, input.notes());
        return input;
    }
}
