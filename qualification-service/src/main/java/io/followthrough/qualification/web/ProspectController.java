package io.followthrough.qualification.web;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.probability.LearnFromOutcomes;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prospects to read. */
@RestController
@RequestMapping("/v1/prospects")
class ProspectController {

    private static final Cursor CURSOR = new Cursor("prospects");
    private static final int MOST_PER_PAGE = 200;
    private static final BigDecimal BEST_SCORE = new BigDecimal(100);

    private final LookUpProspects prospects;
    private final RulesInForce rules;
    private final LearnFromOutcomes learning;
    private final Relations relations;

    ProspectController(LookUpProspects prospects, RulesInForce rules, LearnFromOutcomes learning, Relations relations) {
        this.prospects = prospects;
        this.rules = rules;
        this.learning = learning;
        this.relations = relations;
    }

    /**
     * @param q words of e-mail, name, phone or company; the last may be the beginning of one
     * @param noLead whether to list those who are no leads; unless something is looked for, they are left out
     */
    @Operation(operationId = "prospects", summary = "Prospects, best first, with filters")
    @GetMapping
    Page<ProspectSummary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Road road,
            @RequestParam(required = false) @Nullable BigDecimal minScore,
            @RequestParam(required = false) @Nullable Boolean noLead,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var behind = CURSOR.behind(cursor, limit, MOST_PER_PAGE);
        if (minScore != null && (minScore.signum() < 0 || minScore.compareTo(BEST_SCORE) > 0)) {
            throw new InvalidInputException("minScore", "is " + minScore, "use 0 to 100");
        }
        // Whoever is no lead is in no ranking; but whoever looks for a name finds it.
        var listed = noLead == null && q == null && stage == null ? Boolean.FALSE : noLead;
        var query = new ProspectDirectory.Query(q, stage, road, minScore, listed);
        var page = prospects.list(query, limit, behind);
        return new Page<>(
                page.items().stream().map(ProspectSummary::of).toList(), CURSOR.encode(page.next()), page.total());
    }

    /** A merged prospect's id answers with the one that goes on. */
    @Operation(operationId = "prospect", summary = "One prospect with reasons, timeline and next question")
    @GetMapping("/{id}")
    ProspectView one(@PathVariable String id) {
        return prospects
                .find(id)
                .map(seen ->
                        ProspectView.of(seen, probability(seen), relations, prospects.notUnderstood(seen.prospect())))
                .orElseThrow(() -> ProblemException.notFound("prospect", id));
    }

    private Probability probability(LookUpProspects.Seen seen) {
        var traits = rules.get().traits(seen.prospect(), seen.asOf());
        return Probability.of(learning.foresight(), seen.decision().stage().stage(), traits);
    }
}
