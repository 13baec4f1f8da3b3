package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score and what it is made of: the weighted mean over what is known.
 *
 * @param values 0 to 1, of the criteria that are known
 * @param total 0 to 100, two decimals; zero when nothing is known
 */
public record Scores(Map<Criterion, BigDecimal> values, BigDecimal total) {

    private static final int WORKING_DIGITS = 12;

    static Scores of(Map<Criterion, BigDecimal> values, Rules rules) {
        var known = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        known.putAll(values);
        var total = total(known, rules);
        return new Scores(Collections.unmodifiableMap(known), total);
    }

    /** The same with another value of one criterion. */
    Scores with(Criterion criterion, @Nullable BigDecimal value, Rules rules) {
        var changed = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(criterion);
        } else {
            changed.put(criterion, value);
        }
        return of(changed, rules);
    }

    /** Points of each known criterion, two decimals; they add up to the total exactly. */
    Map<Criterion, BigDecimal> contributions(Rules rules) {
        return Apportionment.apportion(total, shares(values, rules));
    }

    Set<Criterion> known() {
        return values.keySet();
    }

    List<Criterion> missing() {
        return Stream.of(Criterion.values())
                .filter(criterion -> !values.containsKey(criterion))
                .toList();
    }

    /** {@code 100 * sum of weight * value / sum of known weights}. */
    private static BigDecimal total(Map<Criterion, BigDecimal> values, Rules rules) {
        var points = BigDecimal.ZERO;
        for (var value : values.entrySet()) {
            points = points.add(rules.of(value.getKey()).weight().multiply(value.getValue()));
        }
        return points.signum() == 0
                ? BigDecimal.ZERO.setScale(Apportionment.DECIMALS)
                : points.movePointRight(2).divide(weights(values, rules), Apportionment.DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal weights(Map<Criterion, BigDecimal> values, Rules rules) {
        var weights = BigDecimal.ZERO;
        for (var criterion : values.keySet()) {
            weights = weights.add(rules.of(criterion).weight());
        }
        return weights;
    }

    /** Points before rounding: {@code 100 * weight * value / sum of known weights}. */
    private static Map<Criterion, BigDecimal> shares(Map<Criterion, BigDecimal> values, Rules rules) {
        var weights = weights(values, rules);
        var shares = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        if (weights.signum() == 0) {
            return shares; // only criteria that weigh nothing are known
        }
        values.forEach((criterion, value) -> shares.put(
                criterion,
                rules.of(criterion)
                        .weight()
                        .multiply(value)
                        .movePointRight(2)
                        .divide(weights, WORKING_DIGITS, RoundingMode.HALF_UP)));
        return shares;
    }
}
