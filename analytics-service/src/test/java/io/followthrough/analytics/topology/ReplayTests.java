package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.Events;
import io.followthrough.analytics.ExpectedCells;
import io.followthrough.analytics.RandomHistory;
import io.followthrough.analytics.RandomHistory.Fraction;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Stage;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
            ExpectedCells.of(past.figures())
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
}
