package io.followthrough.qualification.domain.probability;

import java.util.List;

/**
 * Logistic regression with a normal prior on the weights, by Newton's method (Hastie, Tibshirani, Friedman: The Elements of
 * Statistical Learning, 4.4.1). Sums run in the order of the rows and use {@link StrictMath}: the same rows give the same
 * bits on every machine.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double CLOSE_ENOUGH = 1e-9;

    private final List<Row> rows;
    private final double[] penalty;
    private final double[] expected;

    /**
     * @param columns that are not zero
     * @param values of those columns
     * @param won how many of these were won
     * @param lost how many were lost
     */
    record Row(int[] columns, double[] values, int won, int lost) {

        double times(double[] weights) {
            var sum = 0.0;
            for (var at = 0; at < columns.length; at++) {
                sum += values[at] * weights[columns[at]];
            }
            return sum;
        }
    }

    /** @param curvature the matrix of second derivatives: its inverse says how sure the weights are */
    record Fit(double[] weights, Cholesky curvature) {}

    /**
     * @param penalty of each column: one over the variance of its prior
     * @param expected mean of each column's prior
     */
    LogisticRegression(List<Row> rows, double[] penalty, double[] expected) {
        this.rows = rows;
        this.penalty = penalty;
        this.expected = expected;
    }

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    Fit fit() {
        var weights = expected.clone();
        var loss = loss(weights);
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = curvature(weights).solve(downhill(weights));
            var next = weights;
            var nextLoss = Double.POSITIVE_INFINITY;
            var length = 1.0;
            for (var halving = 0; nextLoss > loss && halving < MOST_HALVINGS; halving++) {
                next = moved(weights, direction, length);
                nextLoss = loss(next);
                length /= 2;
            }
            if (nextLoss >= loss - CLOSE_ENOUGH) {
                break;
            }
            weights = next;
            loss = nextLoss;
        }
        return new Fit(weights, curvature(weights));
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        var to = from.clone();
        for (var at = 0; at < to.length; at++) {
            to[at] += length * direction[at];
        }
        return to;
    }

    /** Minus the logarithm of the posterior, without constants. */
    private double loss(double[] weights) {
        var loss = 0.0;
        for (var row : rows) {
            var logit = row.times(weights);
            loss += row.won() * logOnePlusExp(-logit) + row.lost() * logOnePlusExp(logit);
        }
        for (var at = 0; at < weights.length; at++) {
            var off = weights[at] - expected[at];
            loss += penalty[at] * off * off / 2;
        }
        return loss;
    }

    private static double logOnePlusExp(double x) {
        return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }

    private double[] downhill(double[] weights) {
        var downhill = new double[weights.length];
        for (var row : rows) {
            var missed = row.won() - (row.won() + row.lost()) * probability(row.times(weights));
            for (var at = 0; at < row.columns().length; at++) {
                downhill[row.columns()[at]] += missed * row.values()[at];
            }
        }
        for (var at = 0; at < weights.length; at++) {
            downhill[at] -= penalty[at] * (weights[at] - expected[at]);
        }
        return downhill;
    }

    private Cholesky curvature(double[] weights) {
        var matrix = new double[weights.length][weights.length];
        for (var row : rows) {
            var p = probability(row.times(weights));
            var weight = (row.won() + row.lost()) * p * (1 - p);
            for (var one = 0; one < row.columns().length; one++) {
                for (var other = 0; other < row.columns().length; other++) {
                    matrix[row.columns()[one]][row.columns()[other]] +=
                            weight * row.values()[one] * row.values()[other];
                }
            }
        }
        for (var at = 0; at < weights.length; at++) {
            matrix[at][at] += penalty[at];
        }
        return Cholesky.of(matrix);
    }
}
