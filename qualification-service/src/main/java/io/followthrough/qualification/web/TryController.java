package io.followthrough.qualification.web;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.whatif.Trial;
import io.followthrough.qualification.application.whatif.TryRules;
import io.followthrough.qualification.application.whatif.TryRules.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules to try on recorded history before they are put in force. */
@RestController
@RequestMapping("/v1/rules/try")
class TryController {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int EXAMPLES = 5;
    private static final int MOST_EXAMPLES = 100;
    private static final String RULES = "rules";

    private final TryRules tryRules;
    private final JsonMapper json;

    TryController(TryRules tryRules, JsonMapper json) {
        this.tryRules = tryRules;
        this.json = json;
    }

    /**
     * Replays everybody's history under the rules, and reports who would change stage or road. Writes nothing. Answers 200
     * with the report if that takes no longer than five seconds, else 202 and where to ask on.
     *
     * @param body the rules as YAML or JSON, or {@code {"rules": …}} with the rules as text or object
     * @param limit try on at most so many people
     * @param stage only on people of that stage
     * @param road only on people of that road
     * @param examples people named per kind of change, up to 100
     */
    @Operation(operationId = "tryRules", summary = "Try rules on recorded history; nothing changes")
    @PostMapping
    ResponseEntity<Trial> tryOut(
            @RequestBody String body,
            @RequestParam(required = false) @Nullable Long limit,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Road road,
            @RequestParam(defaultValue = "" + EXAMPLES) int examples,
            Principal principal) {
        if (limit != null && limit < 1) {
            throw new InvalidInputException("limit", "is " + limit, "use 1 or more, or leave it out for everybody");
        }
        if (examples < 0 || examples > MOST_EXAMPLES) {
            throw new InvalidInputException("examples", "is " + examples, "use 0 to " + MOST_EXAMPLES);
        }
        try {
            var scope = new Scope(limit, stage, road, examples);
            var trial = tryRules.start(rules(body), scope, principal.getName(), PATIENCE);
            return trial.hasEnded()
                    ? ResponseEntity.ok(trial)
                    : ResponseEntity.accepted()
                            .location(URI.create("/v1/rules/try/" + trial.id()))
                            .body(trial);
        } catch (RejectedExecutionException tooMany) {
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS, "Other trials are waiting. Ask again when they are done.");
        }
    }

    /** How far it is, and the report once it is done; kept for a week. */
    @Operation(operationId = "trialOfRules", summary = "How far a trial of rules is, and its report")
    @GetMapping("/{id}")
    Trial trial(@PathVariable String id) {
        return tryRules.find(id).orElseThrow(() -> ProblemException.notFound("trial of rules", id));
    }

    /** The rules within the body; a body that is no JSON object is the rules. */
    private String rules(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return body;
        }
        var envelope = envelope(body);
        if (envelope == null || envelope.has("criteria")) {
            return body;
        }
        var rules = envelope.path(RULES);
        if (rules.isString()) {
            return rules.asString();
        }
        if (!rules.isObject()) {
            throw new InvalidInputException(
                    RULES, "is missing", "send {\"rules\": \"<YAML>\"}, or the YAML itself as application/yaml");
        }
        return rules.toPrettyString();
    }

    /** Null for what is no JSON: read as YAML it will say on which line. */
    private @Nullable JsonNode envelope(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
