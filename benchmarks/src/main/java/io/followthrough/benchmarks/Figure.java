package io.followthrough.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Something measured several times in one run.
 *
 * @param unit such as {@code ms/lead}
 * @param repetitions in their order, without the warm-up
 */
record Figure(String what, String unit, List<Double> repetitions) {

    Figure {
        repetitions = List.copyOf(repetitions);
        if (repetitions.isEmpty() || repetitions.stream().anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException(what + " has to be above zero each time: " + repetitions);
        }
    }

    double median() {
        var sorted = repetitions.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return repetitions.stream().min(Double::compare).orElseThrow();
    }

    double most() {
        return repetitions.stream().max(Double::compare).orElseThrow();
    }

    /** As a row of the table in docs/performance.md: the median, and the least and most of the repetitions. */
    String row() {
        return String.format(
                Locale.ROOT, "| %s | %s | %s to %s | %s |", what, shown(median()), shown(least()), shown(most()), unit);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f" : "%,.0f", value);
    }
}
