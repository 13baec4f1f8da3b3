package io.followthrough.qualification.web;

import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.rulebook.PutRulesInForce;
import io.followthrough.qualification.application.rulebook.Rescorings;
import io.followthrough.qualification.application.rulebook.Rescorings.Rescoring;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.application.rulebook.RulesVersion;
import io.followthrough.qualification.rules.RulesText;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules: those in force, those that were, and others to be put in force. */
@RestController
@RequestMapping("/v1/rules")
class RulesController {

    private final RulesInForce inForce;
    private final Rulebook rulebook;
    private final Rescorings rescorings;
    private final PutRulesInForce putInForce;

    RulesController(RulesInForce inForce, Rulebook rulebook, Rescorings rescorings, PutRulesInForce putInForce) {
        this.inForce = inForce;
        this.rulebook = rulebook;
        this.rescorings = rescorings;
        this.putInForce = putInForce;
    }

    /**
     * As JSON; with {@code Accept: application/yaml} the file as it was sent, comments included. The version is also the
     * ETag.
     *
     * @param version of an earlier time; those in force if left out
     */
    @Operation(operationId = "rules", summary = "Scoring rules in force, or of an earlier version")
    @GetMapping
    ResponseEntity<?> rules(
            @RequestParam(required = false) @Nullable Long version,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var rules = version == null
                ? inForce.edition().version()
                : rulebook.find(version)
                        .orElseThrow(() -> ProblemException.notFound("version of the rules", version.toString()));
        var answer = ResponseEntity.ok().eTag(String.valueOf(rules.version()));
        return accept != null && accept.contains("yaml")
                ? answer.contentType(MediaType.APPLICATION_YAML).body(rules.document())
                : answer.contentType(MediaType.APPLICATION_JSON).body(RulesText.asMap(rules.document()));
    }

    /**
     * @param by name of the access key the rules were sent with, or of the file they were read from
     * @param inForce whether these rules decide now
     * @param rescoring how far everybody was decided anew; null before it began
     */
    record Version(
            long version,
            String by,
            Instant at,
            boolean inForce,
            @Nullable Rescoring rescoring) {}

    @Operation(operationId = "rulesVersions", summary = "All versions of the rules, the newest first")
    @GetMapping("/versions")
    Page<Version> versions() {
        var history = rulebook.history();
        var progress =
                rescorings.find(history.stream().map(RulesVersion::version).toList());
        var current = inForce.edition().version().version();
        return Page.whole(history.stream()
                .map(rules -> new Version(
                        rules.version(),
                        rules.by(),
                        rules.at(),
                        rules.version() == current,
                        progress.get(rules.version())))
                .toList());
    }

    /** @param changed false: the rules in force say the same already, no version was added */
    record Put(long version, boolean changed, String by, Instant at) {}

    /**
     * Puts rules in force for all instances, within seconds and without a restart. Their {@code version} is the one in
     * force plus one; {@code If-Match} may name the one in force as well.
     *
     * @param document YAML or JSON
     */
    @Operation(operationId = "putRules", summary = "Put rules in force for all instances, without a restart")
    @PutMapping
    ResponseEntity<Put> change(
            @RequestBody String document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal principal) {
        return switch (putInForce.put(document, principal.getName(), ifMatch == null ? null : version(ifMatch))) {
            case PutRulesInForce.InForce(var rules, var changed) ->
                ResponseEntity.ok()
                        .eTag(String.valueOf(rules.version()))
                        .body(new Put(rules.version(), changed, rules.by(), rules.at()));
            case PutRulesInForce.Conflict(var current) -> throw conflict(current, ifMatch != null);
        };
    }

    private static ProblemException conflict(long current, boolean precondition) {
        return new ProblemException(
                precondition ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                "The rules in force are version " + current + ". Read them (GET /v1/rules), take your change over and"
                        + " send them with version: \"" + (current + 1) + "\".");
    }

    private static long version(String eTag) {
        try {
            return Long.parseLong(eTag.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException notOurs) {
            throw new InvalidInputException(
                    "If-Match", "is " + eTag, "send the ETag of GET /v1/rules, for example \"3\"");
        }
    }
}
