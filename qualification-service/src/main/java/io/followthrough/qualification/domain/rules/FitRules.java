package io.followthrough.qualification.domain.rules;

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
 */
public record FitRules(
        double businessAddress,
        List<Size> employees,
        Map<String, Double> industries,
        Map<String, Double> countries,
        Set<String> freeMail) {

    /** @param from fewest employees of this size; a size goes up to the next */
    public record Size(int from, double strength) {}
}
