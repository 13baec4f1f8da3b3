package io.followthrough.benchmarks;

import java.util.Locale;

/**
 * What one thing costs against another, measured in the same run.
 *
 * @param cost in {@code unit}, as is {@code baselineCost}
 */
record Comparison(String what, double cost, String baseline, double baselineCost, String unit) {

    Comparison {
        if (!(cost > 0) || !(baselineCost > 0)) {
            throw new IllegalArgumentException(
                    "a cost has to be above zero: " + what + " " + cost + ", " + baseline + " " + baselineCost);
        }
    }

    double ratio() {
        return cost / baselineCost;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-44s %8.2f x %s   (%,.3g %s : %,.3g %s)",
                what,
                ratio(),
                baseline,
                cost,
                unit,
                baselineCost,
                unit);
    }
}
