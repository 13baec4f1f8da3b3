package io.followthrough.kit.rebuild;

import io.followthrough.kit.rebuild.Rebuilding.Progress;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the operator of a service that lost its store. */
@RestController
class RebuildController {

    private final Rebuilding rebuilding;

    RebuildController(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    /**
     * Forgets what is in the store and learns it again from the topics; nobody is written to meanwhile.
     *
     * @param force also when the topics hold less than the store
     */
    @Operation(operationId = "rebuild", summary = "Learn again from the topics what a lost store knew")
    @PostMapping("/v1/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress begin(@RequestParam(defaultValue = "false") boolean force) {
        if (rebuilding.isUnderAnotherSecret()) {
            throw ProblemException.conflict(
                    "followthrough.privacy.secret is not the one that this store was written with: nothing"
                            + " must be learnt under another one. Set it back.");
        }
        if (!force && rebuilding.wouldForget()) {
            throw ProblemException.conflict(
                    "The topics end before what this store has heard, as those of a broker restored from an"
                            + " older copy: learning again would forget people and refusals. Nothing was changed; with ?force=true"
                            + " (./followthrough rebuild SERVICE --force) it is done all the same.");
        }
        if (!rebuilding.begin()) {
            throw ProblemException.conflict("It is being rebuilt already: GET /v1/rebuild tells how far it is.");
        }
        return rebuilding.progress();
    }

    @Operation(operationId = "rebuildProgress", summary = "How far learning again is")
    @GetMapping("/v1/rebuild")
    Progress progress() {
        return rebuilding.progress();
    }
}
