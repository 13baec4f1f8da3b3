package io.followthrough.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.followthrough.intake.application.Requests;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.web.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One activity or an array of them; of an array all are taken in, or none. */
@RestController
class ActivitiesController {

    private final Requests requests;
    private final Bodies bodies;

    ActivitiesController(Requests requests, Bodies bodies) {
        this.requests = requests;
        this.bodies = bodies;
    }

    /**
     * @param activityId of a single activity
     * @param activityIds of an array, in its order
     * @param warnings what could not be used and was kept as it came; absent when all could
     */
    record ActivityAnswer(
            @Nullable String activityId,
            @Nullable List<String> activityIds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<FieldProblem> warnings) {}

    @Operation(
            summary = "Take in one or many activities",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(Examples.ACTIVITY))))
    @PostMapping(
            path = "/v1/activities",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ActivityAnswer record(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal sender) {
        return requests.answer(sender.getName(), "/v1/activities", Bodies.usable(key), body, this::activitiesOf);
    }

    private Requests.Outcome<ActivityAnswer> activitiesOf(Call call) {
        var json = IntakeProblems.valueOf(JsonInput.read(call.body()));
        if (!json.isArray()) {
            var fields = IntakeProblems.valueOf(JsonInput.fieldsOf(json));
            var event = IntakeProblems.valueOf(check(fields, call, 0));
            return new Requests.Outcome<>(
                    new ActivityAnswer(Bodies.idOf(event), null, Bodies.warningsOf(event)), List.of(event));
        }
        var checked = new ArrayList<Validated<Outgoing>>();
        for (int i = 0; i < json.size(); i++) {
            var position = i;
            checked.add(JsonInput.fieldsOf(json.get(i)).then(fields -> check(fields, call, position)));
        }
        var events = Bodies.allOf(checked);
        var ids = events.stream().map(Bodies::idOf).toList();
        return new Requests.Outcome<>(new ActivityAnswer(null, ids, Bodies.warningsOf(events)), events);
    }

    private Validated<Outgoing> check(Fields fields, Call call, int position) {
        return bodies.check(InputKind.ACTIVITY, fields, call, position);
    }
}
