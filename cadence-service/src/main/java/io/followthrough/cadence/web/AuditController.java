package io.followthrough.cadence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.Worklist;
import io.followthrough.cadence.domain.followup.Message;
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
    private final Worklist worklist;

    AuditController(FollowUps followUps, Census census, Worklist worklist) {
        this.worklist = worklist;
        this.followUps = followUps;
        this.census = census;
    }

    private static final String NOT_YET =
            "the topic of qualification was not read to its end since this service started; that comes some minutes after"
                    + " the start, and every ten minutes";

    /**
     * Whoever checks it finds every field, and null where there is nothing to say.
     *
     * @param people of whom the liveness law asks for a next action
     * @param unknown people whom the topic of qualification tells of, and of whom nothing is known here; null before they
     *     were first compared, which is not 0
     * @param unknownExamples ids of some of them; null before
     * @param comparedAt when they were compared; null before
     * @param notCompared why they were not compared yet; null once they were
     * @param toAnswer people whose next action is an answer of ours; at most a thousand are counted
     * @param toAnswerSince when the one wrote who waits longest; null if nobody does
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AuditView(
            long people,
            long withoutNextAction,
            List<String> examples,
            @Nullable Long unknown,
            @Nullable List<String> unknownExamples,
            @Nullable Instant comparedAt,
            @Nullable String notCompared,
            long toAnswer,
            @Nullable Instant toAnswerSince) {}

    /** Both without and unknown must count 0. */
    @Operation(operationId = "auditNextActions", summary = "People without a next action, and unknown: must be none")
    @GetMapping("/v1/audit/next-actions")
    AuditView audit() {
        var compared = census.last();
        var toAnswer = worklist.toAnswer(null);
        return new AuditView(
                followUps.countAlive(),
                followUps.countWithoutNextAction(),
                followUps.examplesWithoutNextAction(MOST_EXAMPLES),
                compared == null ? null : compared.unknown(),
                compared == null ? null : compared.examples(),
                compared == null ? null : compared.at(),
                compared == null ? NOT_YET : null,
                toAnswer.size(),
                toAnswer.stream()
                        .flatMap(person -> person.toAnswer().stream())
                        .map(Message::at)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
