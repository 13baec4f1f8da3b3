package io.followthrough.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a qualification.
 *
 * @param score 0 to 1; null when unknown, which is not zero
 * @param weight share among all criteria, as the rules say
 * @param contribution points of the prospect's score that come from here; all of them add up to it exactly
 */
public record CriterionScore(
        Criterion name,
        @Nullable BigDecimal score,
        BigDecimal weight,
        BigDecimal contribution,
        List<Evidence> evidence) {

    public CriterionScore {
        evidence = Copies.of(evidence);
    }
}
