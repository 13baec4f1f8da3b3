package io.followthrough.analytics.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastTests {

    @Test
    void whereNothingIsKnownOfAChanceEveryNumberIsAsLikely() {
        var uniform = new BetaBinomial(9, 1, 1);

        for (var number = 0; number <= 9; number++) {
            assertThat(uniform.quantile((number + 0.5) / 10)).isEqualTo(number);
        }
        assertThat(uniform.mean()).isEqualTo(4.5, within(1e-12));
    }

    /** dbinom(0:4, 4, 0.5) and its sums, for a chance that is known as good as exactly. */
    @Test
    void whereTheChanceIsKnownItIsABinomialDistribution() {
        var coin = new BetaBinomial(4, 1e9, 1e9);

        assertThat(coin.quantile(0.0624)).isZero();
        assertThat(coin.quantile(0.0626)).isEqualTo(1);
        assertThat(coin.quantile(0.3126)).isEqualTo(2);
        assertThat(coin.quantile(0.6874)).isEqualTo(2);
        assertThat(coin.quantile(0.9374)).isEqualTo(3);
        assertThat(coin.quantile(0.9376)).isEqualTo(4);
    }

    @Test
    void whatComesLiesInTheRangeAsOftenAsItSays() {
        var random = new Random(13);
        var within = 0;
        var worlds = 4_000;
        for (var world = 0; world < worlds; world++) {
            var chance = 0.1 + 0.8 * random.nextDouble();
            var forecast = Forecast.of(40, won(random, chance, 25), 25);
            var comes = won(random, chance, 40);
            within += comes >= forecast.low() && comes <= forecast.high() ? 1 : 0;
        }
        assertThat((double) within / worlds).isBetween(0.94, 0.98);
    }

    @Test
    void beforeAnyDealWasDecidedNothingIsPromised() {
        assertThat(Forecast.of(7, 0, 0)).satisfies(forecast -> {
            assertThat(forecast.expected()).isNull();
            assertThat(forecast.low()).isZero();
            assertThat(forecast.high()).isEqualTo(7);
        });
    }

    @Test
    void threeLostAreNoReasonToExpectNothing() {
        assertThat(Forecast.of(8, 0, 3).expected()).isEqualTo(1.0, within(1e-12));
        assertThat(Forecast.of(8, 0, 3).high()).isGreaterThan(3);
    }

    @Test
    void manyOpenDealsAreReckonedWithoutLosingPrecision() {
        var forecast = Forecast.of(200_000, 50_000, 100_000);

        assertThat(forecast.expected()).isEqualTo(100_000, within(1.0));
        // The sum of both variances: of the chance, and of the outcome.
        assertThat((forecast.high() - forecast.low()) / 2.0).isEqualTo(1.96 * Math.sqrt(50_000 + 100_000), within(5.0));
    }

    private static int won(Random random, double chance, int deals) {
        var won = 0;
        for (var deal = 0; deal < deals; deal++) {
            won += random.nextDouble() < chance ? 1 : 0;
        }
        return won;
    }
}
