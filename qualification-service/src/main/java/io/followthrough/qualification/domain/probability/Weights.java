package io.followthrough.qualification.domain.probability;

import io.followthrough.qualification.domain.probability.LogisticRegression.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each trait weighs, from a set of examples. */
final class Weights {

    /** Weights of about one are expected: e times better or worse odds. */
    private static final double PENALTY = 1;

    private static final double HARDLY = 1e-6;
    private static final int INTERCEPT = 0;

    private final Map<String, Integer> columns;
    private final LogisticRegression.Fit fit;
    private final Map<String, Double> shares;

    private Weights(Map<String, Integer> columns, LogisticRegression.Fit fit, Map<String, Double> shares) {
        this.columns = columns;
        this.fit = fit;
        this.shares = shares;
    }

    static Weights of(Collection<Example> examples) {
        var columns = columns(examples);
        var patterns = new TreeMap<String, Row>();
        var counts = new HashMap<String, Double>();
        for (var example : examples) {
            example.traits().forEach(trait -> counts.merge(trait, 1.0, Double::sum));
            var won = example.won() ? 1 : 0;
            patterns.merge(
                    String.join(";", example.traits()),
                    row(example.traits(), columns, won),
                    (held, more) ->
                            new Row(held.columns(), held.values(), held.won() + more.won(), held.lost() + more.lost()));
        }
        counts.replaceAll((trait, count) -> count / examples.size());
        var penalty = new double[columns.size() + 1];
        java.util.Arrays.fill(penalty, PENALTY);
        penalty[INTERCEPT] = HARDLY;
        var rows = List.copyOf(patterns.values());
        return new Weights(columns, new LogisticRegression(rows, penalty, new double[penalty.length]).fit(), counts);
    }

    private static Map<String, Integer> columns(Collection<Example> examples) {
        var columns = new TreeMap<String, Integer>();
        examples.forEach(example -> example.traits().forEach(trait -> columns.put(trait, 0)));
        var next = INTERCEPT + 1;
        for (var column : columns.entrySet()) {
            column.setValue(next++);
        }
        return columns;
    }

    private static Row row(List<String> traits, Map<String, Integer> columns, int won) {
        var active = new ArrayList<Integer>();
        active.add(INTERCEPT);
        traits.stream().filter(columns::containsKey).map(columns::get).forEach(active::add);
        var values = new double[active.size()];
        java.util.Arrays.fill(values, 1);
        return new Row(active.stream().mapToInt(Integer::intValue).toArray(), values, won, 1 - won);
    }

    double logit(List<String> traits) {
        return row(traits, columns, 0).times(fit.weights());
    }

    /** How unsure the logit is: its standard deviation. */
    double deviation(List<String> traits) {
        var x = new double[fit.weights().length];
        for (var column : row(traits, columns, 0).columns()) {
            x[column] = 1;
        }
        return StrictMath.sqrt(fit.curvature().quadratic(x));
    }

    /** How much a trait moves the logit compared with the average person; 0 for one that was never seen. */
    double effect(String trait) {
        var column = columns.get(trait);
        if (column == null) {
            return 0;
        }
        var kind = trait.substring(0, trait.indexOf('=') + 1);
        var average = 0.0;
        for (var other : columns.entrySet()) {
            if (other.getKey().startsWith(kind)) {
                average += shares.getOrDefault(other.getKey(), 0.0) * fit.weights()[other.getValue()];
            }
        }
        return fit.weights()[column] - average;
    }

    /** Every trait that was seen, with the share of people who have it. */
    Map<String, Double> shares() {
        var seen = new TreeMap<String, Double>();
        columns.keySet().forEach(trait -> seen.put(trait, shares.getOrDefault(trait, 0.0)));
        return seen;
    }
}
