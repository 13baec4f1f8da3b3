package io.followthrough.qualification.domain.rules;

import io.followthrough.qualification.domain.text.Phrases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who the target customer is.
 *
 * @param businessAddress strength of a company address where nothing else is known
 * @param employees strengths by size
 * @param industries strengths, by lower-case name
 * @param countries strengths, by ISO 3166-1 alpha-2
 * @param freeMail domains of mail providers: no companies
 * @param titles job titles that we look for, or that we do not sell to, as they are written in the rules
 * @param titleStrengths strengths by the same
 * @param revenue strengths by yearly revenue, in whatever currency it is said
 * @param competitors domains of those who sell the same; who works there is no customer
 */
public record FitRules(
        double businessAddress,
        List<Size> employees,
        Map<String, Double> industries,
        Map<String, Double> countries,
        Set<String> freeMail,
        Map<String, Phrases> titles,
        Map<String, Double> titleStrengths,
        List<Revenue> revenue,
        Set<String> competitors) {

    /** @param from least revenue of this size; a size goes up to the next */
    public record Revenue(BigDecimal from, double strength) {}

    /** @param from fewest employees of this size; a size goes up to the next */
    public record Size(int from, double strength) {}
}
