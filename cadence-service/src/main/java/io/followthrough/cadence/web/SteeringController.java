package io.followthrough.cadence.web;

import io.followthrough.cadence.application.SteerEnrolments;
import io.followthrough.cadence.application.TimesToCome;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.Steering.Result;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a person decides about enrolments. Every decision has a reason, which stands among the person's notes. */
@RestController
class SteeringController {

    private static final int MOST_PEOPLE = 500;
    private static final int LONGEST_REASON = 500;

    private final SteerEnrolments enrolments;
    private final InstantSource clock;

    SteeringController(SteerEnrolments enrolments, InstantSource clock) {
        this.enrolments = enrolments;
        this.clock = clock;
    }

    record Pause(@Nullable Instant until, @Nullable String reason) {}

    record Because(@Nullable String reason) {}

    record Skip(@Nullable String touchId, @Nullable String reason) {}

    /** @param anyway also customers, and people who are lost, do not fit, or have said no: it is meant */
    record Enrol(
            @Nullable String cadenceId,
            @Nullable List<String> prospectIds,
            @Nullable String reason,
            @Nullable Boolean anyway) {}

    /**
     * @param refused why it was not done; absent if it was
     * @param mayBeMeant whether it is done with {@code anyway}; absent if it was done
     * @param nextAction absent if it was refused
     */
    record Steered(
            String prospectId,
            boolean done,
            @Nullable String refused,
            @Nullable Boolean mayBeMeant,
            NextAction.@Nullable Kind nextAction,
            @Nullable Instant nextActionAt) {}

    record AllSteered(List<Steered> items) {}

    @Operation(operationId = "pauseEnrolment", summary = "Pause until a time")
    @PostMapping("/v1/enrolments/{prospectId}/pause")
    Steered pause(@PathVariable String prospectId, @RequestBody Pause input) {
        var until = input.until();
        var problems = new ArrayList<FieldProblem>();
        if (until == null) {
            problems.add(new FieldProblem("until", "is missing", "use a time that is still to come"));
        }
        TimesToCome.check(problems, "until", until, clock.instant());
        if (until == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return one(prospectId, enrolments.pause(prospectId, until, reason(input.reason())));
    }

    @Operation(operationId = "resumeEnrolment", summary = "Go on after a pause")
    @PostMapping("/v1/enrolments/{prospectId}/resume")
    Steered resume(@PathVariable String prospectId, @RequestBody Because input) {
        return one(prospectId, enrolments.resume(prospectId, reason(input.reason())));
    }

    @Operation(operationId = "endEnrolment", summary = "End what somebody is enrolled in")
    @PostMapping("/v1/enrolments/{prospectId}/end")
    Steered end(@PathVariable String prospectId, @RequestBody Because input) {
        return one(prospectId, enrolments.end(prospectId, reason(input.reason())));
    }

    @Operation(operationId = "skipTouch", summary = "Leave one contact out")
    @PostMapping("/v1/enrolments/{prospectId}/skip")
    Steered skip(@PathVariable String prospectId, @RequestBody Skip input) {
        var touch = TouchId.parse(String.valueOf(input.touchId()))
                .filter(id -> id.prospectId().equals(prospectId))
                .orElseThrow(() -> new InvalidInputException(
                        "touchId", "is no contact of " + prospectId, "use one of GET /v1/enrolments?prospect="));
        return one(prospectId, enrolments.skip(touch, reason(input.reason())));
    }

    /** One or many, each on its own: one that is refused keeps nobody else back. */
    @Operation(operationId = "enrol", summary = "Enrol people in a cadence")
    @PostMapping("/v1/enrolments")
    AllSteered enrol(@RequestBody Enrol input) {
        var people = input.prospectIds() == null ? List.<String>of() : input.prospectIds();
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw new InvalidInputException(
                    "prospectIds", "has " + people.size() + " people", "name 1 to " + MOST_PEOPLE);
        }
        var cadenceId = input.cadenceId();
        if (cadenceId == null) {
            throw new InvalidInputException("cadenceId", "is missing", "use one of GET /v1/cadences");
        }
        var reason = reason(input.reason());
        var anyway = Boolean.TRUE.equals(input.anyway());
        return new AllSteered(people.stream()
                .distinct()
                .map(prospectId -> steered(prospectId, enrolments.enrol(prospectId, cadenceId, reason, anyway)))
                .toList());
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason",
                    reason == null || reason.isBlank() ? "is missing" : "is too long",
                    "say why, in at most " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }

    private Steered one(String prospectId, Result result) {
        if (result instanceof Result.Refused(var why, var ignored)) {
            throw ProblemException.conflict("Not done for " + prospectId + ": " + why + ".");
        }
        return steered(prospectId, result);
    }

    private Steered steered(String prospectId, Result result) {
        return switch (result) {
            case Result.Refused(var why, var isAsked) -> new Steered(prospectId, false, why, isAsked, null, null);
            case Result.Done(var change) -> {
                var next = change.followUp().next();
                var kind = change.followUp().isGoingOn(clock.instant()) ? NextAction.Kind.PLANNING : next.kind();
                yield new Steered(prospectId, true, null, null, kind, next.at());
            }
        };
    }
}
