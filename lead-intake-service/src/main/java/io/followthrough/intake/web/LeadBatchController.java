package io.followthrough.intake.web;

import io.followthrough.events.EventJson;
import io.followthrough.intake.application.Requests;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.intake.json.Lines;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Many captures at a time, one per line, each with its own answer. */
@RestController
class LeadBatchController {

    static final int MOST_LINES = 10_000;
    /** As much as it may be alone: a tree of what stands in it takes many times its size. */
    private static final int LONGEST_LINE = 1024 * 1024;

    private final Requests requests;
    private final Bodies bodies;

    LeadBatchController(Requests requests, Bodies bodies) {
        this.requests = requests;
        this.bodies = bodies;
    }

    /**
     * @param line counted from 1, blank lines included
     * @param status 202, 400 or 413, as if it had been sent alone
     * @param warnings what of the line could not be used and was kept as it came
     */
    record LineAnswer(
            int line,
            int status,
            @Nullable String leadId,
            @Nullable List<FieldProblem> errors,
            @Nullable List<FieldProblem> warnings) {}

    @Operation(
            operationId = "captureLeads",
            summary = "Take in up to 10,000 captures, one per line",
            description = "An answer per line: {line, status: 202, leadId} or {line, status: 400 or 413, errors}."
                    + " When the broker does not answer, the whole call is answered 503 and may be sent again.")
    @PostMapping(
            path = "/v1/leads/batch",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/jsonl"},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    String capture(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal sender) {
        return requests.answer(sender.getName(), "/v1/leads/batch", Bodies.usable(key), body, this::linesOf);
    }

    private Requests.Outcome<String> linesOf(Call call) {
        var lines = Lines.of(call.body(), MOST_LINES);
        if (lines.size() > MOST_LINES && !Lines.isBlank(lines.getLast())) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "More than " + MOST_LINES
                            + " lines; nothing was taken over. Send fewer at a time, or a file to /v1/imports.");
        }
        var answers = new StringBuilder();
        var events = new ArrayList<Outgoing>();
        for (int i = 0; i < lines.size(); i++) {
            if (!Lines.isBlank(lines.get(i))) {
                answers.append(EventJson.MAPPER.writeValueAsString(answer(lines.get(i), i + 1, call, events)))
                        .append('\n');
            }
        }
        return new Requests.Outcome<>(answers.toString(), events);
    }

    private LineAnswer answer(byte[] json, int line, Call call, List<Outgoing> events) {
        if (json.length > LONGEST_LINE) {
            var tooLong = new FieldProblem("", "is longer than 1 MB", "send fewer values of this person");
            return new LineAnswer(line, HttpStatus.CONTENT_TOO_LARGE.value(), null, List.of(tooLong), null);
        }
        var checked = JsonInput.object(json).then(fields -> bodies.check(InputKind.CAPTURE, fields, call, line));
        return switch (checked) {
            case Validated.Accepted<Outgoing>(var event) -> {
                events.add(event);
                yield new LineAnswer(
                        line, HttpStatus.ACCEPTED.value(), Bodies.idOf(event), null, Bodies.warningsOf(event));
            }
            case Validated.Refused<Outgoing>(var problems) ->
                new LineAnswer(
                        line, HttpStatus.BAD_REQUEST.value(), null, IntakeProblems.inWordsOfHttp(problems), null);
        };
    }
}
