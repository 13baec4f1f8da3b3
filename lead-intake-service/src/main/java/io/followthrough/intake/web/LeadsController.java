package io.followthrough.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.followthrough.intake.application.Requests;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.kit.web.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One capture at a time. */
@RestController
class LeadsController {

    private final Requests requests;
    private final Bodies bodies;

    LeadsController(Requests requests, Bodies bodies) {
        this.requests = requests;
        this.bodies = bodies;
    }

    /** @param warnings what of the capture could not be used and was kept as it came; absent when all could */
    record LeadAnswer(
            String leadId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<FieldProblem> warnings) {}

    @Operation(
            operationId = "captureLead",
            summary = "Take in one capture",
            description =
                    "Answers once Kafka has it. The same Idempotency-Key with the same body gives the same leadId.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(Examples.LEAD))))
    @ApiResponse(responseCode = "202", description = "Taken in")
    @ApiResponse(responseCode = "400", description = "Refused, with every problem", content = @Content)
    @ApiResponse(responseCode = "422", description = "The key was used with another body", content = @Content)
    @ApiResponse(responseCode = "503", description = "The broker does not answer: send it again", content = @Content)
    @PostMapping(
            path = "/v1/leads",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    LeadAnswer capture(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal sender) {
        return requests.answer(sender.getName(), "/v1/leads", Bodies.usable(key), body, call -> {
            var fields = IntakeProblems.valueOf(JsonInput.object(call.body()));
            var event = IntakeProblems.valueOf(bodies.check(InputKind.CAPTURE, fields, call, 0));
            return new Requests.Outcome<>(new LeadAnswer(Bodies.idOf(event), Bodies.warningsOf(event)), List.of(event));
        });
    }
}
