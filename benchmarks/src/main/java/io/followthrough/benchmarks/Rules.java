package io.followthrough.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Pure code, measured by JMH: each method, and each value of a parameter, against the first. Medians, for other work on the
 * machine makes single rounds slow.
 */
record Rules(String name, String what, Class<?> type) implements Benchmark {

    @Override
    public List<Comparison> run() throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\b" + type.getSimpleName() + "\\.")
                .shouldFailOnError(true)
                .build();
        return comparisons(new Runner(options).run());
    }

    private static List<Comparison> comparisons(Collection<RunResult> results) {
        var first = results.iterator().next();
        var comparisons = new ArrayList<Comparison>();
        for (var result : results) {
            if (result != first) {
                var score = result.getPrimaryResult();
                comparisons.add(new Comparison(
                        label(result),
                        score.getStatistics().getPercentile(50),
                        label(first),
                        first.getPrimaryResult().getStatistics().getPercentile(50),
                        score.getScoreUnit()));
            }
        }
        return comparisons;
    }

    private static String label(RunResult result) {
        var parameters = result.getParams();
        return parameters.getParamsKeys().stream()
                .map(key -> key + " " + parameters.getParam(key))
                .collect(Collectors.joining(", ", result.getPrimaryResult().getLabel() + " ", ""))
                .strip();
    }
}
