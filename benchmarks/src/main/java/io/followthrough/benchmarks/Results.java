package io.followthrough.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: a table to paste into docs/performance.md, and JSON to compare runs by. */
final class Results {

    private record Report(String benchmark, Instant at, String machine, String java, List<Figure> figures) {}

    private static final Path FOLDER = Path.of(System.getProperty("results", "benchmarks/target/results"));

    private final String benchmark;
    private final List<Figure> figures = new ArrayList<>();

    Results(String benchmark) {
        this.benchmark = benchmark;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    /** Prints the table and keeps the figures in {@code benchmarks/target/results}. */
    void write() throws IOException {
        System.out.println("| what | median | spread | unit |");
        System.out.println("|---|---:|---|---|");
        figures.forEach(figure -> System.out.println(figure.row()));
        var machine = String.format(
                Locale.ROOT,
                "%d cores, %s %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
        var report =
                new Report(benchmark, Instant.now(), machine, Runtime.version().toString(), List.copyOf(figures));
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(benchmark + "-" + report.at().getEpochSecond() + ".json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        System.out.println("  kept in " + file);
    }
}
