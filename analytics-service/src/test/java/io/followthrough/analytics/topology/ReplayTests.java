package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.Events;
import io.followthrough.analytics.RandomHistory;
import io.followthrough.analytics.RandomHistory.Figure;
import io.followthrough.analytics.RandomHistory.Fraction;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the metric topics after a random past, and after a replay of it by a run that knows nothing. */
class ReplayTests {

    private static final int PLENTY = 1_000;

    @TempDir
    private Path directory;

    @Test
    void everyCellIsThatOfABatchAndAReplayGivesEachAgainAndNothingElse() {
        var past = new RandomHistory(2026, 10);
        try (var first = new MetricsDriver(directory.resolve("first"), PLENTY);
                var replay = new MetricsDriver(directory.resolve("replay"), PLENTY)) {
            past.inSomeOrder().forEach(first::pipe);
            first.pipe(Events.qualified("nobody-knows-later", Stage.LEAD, "a-source-gone", 1));
            first.catchUp();

            replay.found(first);
            past.inSomeOrder().forEach(replay::pipe);
            replay.catchUp();

            var cells = fractions(replay.now());
            assertThat(cells.keySet()).noneMatch(key -> key.contains("a-source-gone"));
            assertThat(fractions(first.now()))
                    .containsKey("conversion-rate/ALL/source/source=a-source-gone&to=PROSPECT");
            expected(past.figures())
                    .forEach((key, fraction) ->
                            assertThat(cells.get(key)).as(key).isEqualTo(fraction));
        }
    }

    @Test
    void aReplayInAnotherOrderEqualsTheFirstRunInEveryCellThoughValuesAreBounded() {
        var past = new RandomHistory(7, 10);
        try (var first = new MetricsDriver(directory.resolve("first"), 2);
                var replay = new MetricsDriver(directory.resolve("replay"), 2)) {
            past.inSomeOrder().forEach(first::pipe);
            first.catchUp();
            replay.found(first);
            past.inSomeOrder().forEach(event -> {
                replay.pipe(event);
                if (event.hashCode() % 7 == 0) {
                    replay.publishAll();
                }
            });
            replay.catchUp();

            assertThat(fractions(replay.now())).isEqualTo(fractions(first.now()));
        }
    }

    private static Map<String, Fraction> fractions(Map<String, MetricUpdated> cells) {
        var fractions = new TreeMap<String, Fraction>();
        cells.forEach((key, cell) -> fractions.put(key, new Fraction(cell.numerator(), cell.denominator())));
        return fractions;
    }

    private static Map<String, Fraction> expected(Map<Figure, Fraction> figures) {
        var expected = new TreeMap<String, Fraction>();
        Map<String, UnaryOperator<LocalDate>> windows = Map.of(
                "DAY", day -> day,
                "WEEK", day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                "MONTH", day -> day.withDayOfMonth(1));
        figures.forEach((figure, fraction) -> {
            windows.forEach((size, start) ->
                    expected.merge(key(figure, size, start.apply(figure.day()) + "/"), fraction, Fraction::sum));
            expected.merge(key(figure, "ALL", ""), fraction, Fraction::sum);
        });
        return expected;
    }

    private static String key(Figure figure, String size, String start) {
        var parts = new TreeMap<String, String>();
        if (!figure.dimension().isEmpty()) {
            parts.put(figure.dimension(), figure.value());
        }
        if (!figure.facet().isEmpty()) {
            parts.put(figure.metric().equals("conversion-rate") ? "to" : "per", figure.facet());
        }
        var tail = new StringBuilder();
        parts.forEach((name, value) -> tail.append(tail.isEmpty() ? "" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var dimension = figure.dimension().isEmpty() ? "total" : figure.dimension();
        return figure.metric() + "/" + size + "/" + dimension + "/" + start + tail;
    }
}
