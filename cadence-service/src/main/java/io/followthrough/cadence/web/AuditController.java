package io.followthrough.cadence.web;

import io.followthrough.cadence.application.FollowUps;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the promise is kept that nobody falls through the cracks. */
@RestController
class AuditController {

    private static final int MOST_EXAMPLES = 20;

    private final FollowUps followUps;

    AuditController(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** @param people of whom the liveness law asks for a next action */
    record AuditView(long people, long withoutNextAction, List<String> examples) {}

    /** Must count 0. */
    @GetMapping("/v1/audit/next-actions")
    AuditView audit() {
        return new AuditView(
                followUps.countAlive(),
                followUps.countWithoutNextAction(),
                followUps.examplesWithoutNextAction(MOST_EXAMPLES));
    }
}
