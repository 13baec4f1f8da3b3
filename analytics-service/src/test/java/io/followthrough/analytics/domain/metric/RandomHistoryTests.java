package io.followthrough.analytics.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.RandomHistory;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened and in whatever order it becomes known: the figures are those of a count made afterwards, by other code. */
class RandomHistoryTests {

    private static final int HISTORIES = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    void theFiguresAreThoseOfACountMadeAfterwards(long seed) {
        for (var history = 0; history < HISTORIES; history++) {
            var past = new RandomHistory(seed + history, 24);
            var random = new Random(seed + history);
            var measured = Measured.withHandoversOnTheirWay(new ArrayList<>(past.inSomeOrder()), random);

            past.figures()
                    .forEach((figure, fraction) -> assertThat(fraction(measured, figure))
                            .as("seed %d, %s", seed, figure)
                            .isEqualTo(fraction));
            assertThat(measured.totals().keySet().stream().filter(series -> series.contains("@2026-03")))
                    .hasSizeGreaterThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void twoOrdersOfTheSameEventsGiveEveryCellTheSame(long seed) {
        var past = new RandomHistory(seed, 40);
        var random = new Random(seed);
        var one = Measured.withHandoversOnTheirWay(new ArrayList<>(past.inSomeOrder()), random);
        var other = Measured.withHandoversOnTheirWay(new ArrayList<>(past.inSomeOrder()), random);

        assertThat(one.totals()).isEqualTo(other.totals());
    }

    private static RandomHistory.Fraction fraction(Measured measured, RandomHistory.Figure figure) {
        var series = figure.metric()
                + (figure.dimension().isEmpty() ? "" : "/" + figure.dimension() + "=" + figure.value())
                + "@" + figure.day();
        var reading = measured.readings(series).stream()
                .filter(it -> figure.facet().isEmpty() || it.dimensions().containsValue(figure.facet()))
                .findFirst()
                .orElseThrow();
        return new RandomHistory.Fraction(reading.numerator(), reading.denominator());
    }
}
