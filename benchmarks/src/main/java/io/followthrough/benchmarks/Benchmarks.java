package io.followthrough.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** {@code ./followthrough benchmark [NAME...]}: runs what is named, or all but the long ones, and prints ratios. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new Rules("codec", "an event to bytes and back, against plain JSON", EventCodecBenchmark.class),
            new Rules("deciding", "a decision about a person, by how much is known", DecidingBenchmark.class),
            new Rules("reading", "a text to its intents, dates and people, by its length", ReadingBenchmark.class),
            new Chain(),
            new Activities(),
            new Intake(),
            new Flood(),
            new DueQueries(),
            new KilledInstances());

    private Benchmarks() {}

    /** @param names of benchmarks; none stands for all but the long ones */
    public static void main(String[] names) throws Exception {
        var unknown = new TreeSet<>(List.of(names));
        ALL.forEach(benchmark -> unknown.remove(benchmark.name()));
        if (!unknown.isEmpty()) {
            System.err.printf("There is no benchmark %s. There are:%n", String.join(", ", unknown));
            ALL.forEach(benchmark -> System.err.printf("  %-10s %s%n", benchmark.name(), benchmark.what()));
            System.exit(2);
        }
        for (var benchmark : ALL) {
            if ((names.length == 0 && !benchmark.takesLong())
                    || Arrays.asList(names).contains(benchmark.name())) {
                System.out.printf("%n%s: %s%n", benchmark.name(), benchmark.what());
                benchmark.run().forEach(comparison -> System.out.println("  " + comparison));
            }
        }
    }
}
