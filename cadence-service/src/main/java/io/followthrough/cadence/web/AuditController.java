package io.followthrough.cadence.web;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.kit.rebuild.Census;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the promise is kept that nobody falls through the cracks. */
@RestController
class AuditController {

    private static final int MOST_EXAMPLES = 20;

    private final FollowUps followUps;
    private final Census census;

    AuditController(FollowUps followUps, Census census) {
        this.followUps = followUps;
        this.census = census;
    }

    /**
     * @param people of whom the liveness law asks for a next action
     * @param unknown people whom the topic of qualification tells of, and of whom nothing is known here; absent before they
     *     were first compared
     * @param comparedAt when they were compared
     */
    record AuditView(
            long people,
            long withoutNextAction,
            List<String> examples,
            @Nullable Long unknown,
            @Nullable List<String> unknownExamples,
            @Nullable Instant comparedAt) {}

    /** Both without and unknown must count 0. */
    @Operation(operationId = "auditNextActions", summary = "People without a next action, and unknown: must be none")
    @GetMapping("/v1/audit/next-actions")
    AuditView audit() {
        var compared = census.last();
        return new AuditView(
                followUps.countAlive(),
                followUps.countWithoutNextAction(),
                followUps.examplesWithoutNextAction(MOST_EXAMPLES),
                compared == null ? null : compared.unknown(),
                compared == null ? null : compared.examples(),
                compared == null ? null : compared.at());
    }
}
