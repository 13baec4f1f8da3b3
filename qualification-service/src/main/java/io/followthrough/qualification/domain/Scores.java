package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score and what it is made of: the weighted mean over what is known. A criterion of which nothing but good news is
 * known counts where it raises the mean: an opened e-mail is a little interest, and no reason to think less of somebody.
 *
 * @param values 0 to 1, of the criteria that are known
 * @param encouraging those of which nothing but good news is known
 * @param total 0 to 100, two decimals; zero when nothing is known
 */
public record Scores(Map<Criterion, BigDecimal> values, Set<Criterion> encouraging, BigDecimal total) {

    /**
     * What a criterion is taken for in the {@link #ranking} while nothing is known of it: less than what is worth knowing, more
     * than a no. See decision 55.
     */
    private static final BigDecimal UNKNOWN = new BigDecimal("0.25");

    private static final int WORKING_DIGITS = 12;
    private static final Set<Criterion> NONE = EnumSet.noneOf(Criterion.class);

    /** A criterion's value, and whether nothing but good news makes it up. */
    record Value(BigDecimal value, boolean encouraging) {}

    static Scores of(Map<Criterion, Value> known, Rules rules) {
        var values = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        var encouraging = EnumSet.copyOf(NONE);
        known.forEach((criterion, value) -> {
            values.put(criterion, value.value());
            if (value.encouraging()) {
                encouraging.add(criterion);
            }
        });
        return new Scores(
                Collections.unmodifiableMap(values),
                Collections.unmodifiableSet(encouraging),
                total(counted(values, encouraging, rules), rules));
    }

    /** The same with another value of one criterion. */
    Scores with(Criterion criterion, @Nullable Value value, Rules rules) {
        var changed = new EnumMap<Criterion, Value>(Criterion.class);
        values.forEach((each, held) -> changed.put(each, new Value(held, encouraging.contains(each))));
        if (value == null) {
            changed.remove(criterion);
        } else {
            changed.put(criterion, value);
        }
        return of(changed, rules);
    }

    /** Points of each known criterion, two decimals; they add up to the total exactly. */
    Map<Criterion, BigDecimal> contributions(Rules rules) {
        return Apportionment.apportion(total, shares(counted(values, encouraging, rules), rules));
    }

    /**
     * What the score may be expected to be once all is known, 0 to 100, two decimals: what is known counts in full, and what
     * is not as little. By this people are ranked, so that knowledge stands above ignorance.
     */
    BigDecimal ranking(Rules rules) {
        var points = BigDecimal.ZERO;
        for (var criterion : Criterion.values()) {
            var value = values.get(criterion);
            var expected = value == null ? UNKNOWN : encouraging.contains(criterion) ? value.max(UNKNOWN) : value;
            points = points.add(rules.of(criterion).weight().multiply(expected));
        }
        return points.movePointRight(2).setScale(Apportionment.DECIMALS, RoundingMode.HALF_UP);
    }

    Set<Criterion> known() {
        return values.keySet();
    }

    List<Criterion> missing() {
        return Stream.of(Criterion.values())
                .filter(criterion -> !values.containsKey(criterion))
                .toList();
    }

    /** What was said, and of what is only good news the best, as far as it raises the mean. */
    private static Map<Criterion, BigDecimal> counted(
            Map<Criterion, BigDecimal> values, Set<Criterion> encouraging, Rules rules) {
        var counted = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        values.forEach((criterion, value) -> {
            if (!encouraging.contains(criterion)) {
                counted.put(criterion, value);
            }
        });
        encouraging.stream()
                .sorted(Comparator.comparing((Criterion criterion) -> values.getOrDefault(criterion, BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(criterion -> {
                    var value = values.getOrDefault(criterion, BigDecimal.ZERO);
                    if (counted.isEmpty() || value.movePointRight(2).compareTo(total(counted, rules)) >= 0) {
                        counted.put(criterion, value);
                    }
                });
        return counted;
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
