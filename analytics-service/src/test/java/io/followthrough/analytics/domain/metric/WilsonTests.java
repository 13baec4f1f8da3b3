package io.followthrough.analytics.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), Table I, method 3. */
class WilsonTests {

    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "842, 8000, 0.0987, 0.1122"
    })
    void theIntervalIsThePublishedOne(int successes, int trials, double low, double high) {
        var interval = Wilson.interval(successes, trials);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void allOrNothingStillLeavesDoubt() {
        assertThat(Wilson.interval(0, 10).low()).isZero();
        assertThat(Wilson.interval(10, 10).high()).isEqualTo(1);
        assertThat(Wilson.interval(10, 10).low())
                .isCloseTo(1 - Wilson.interval(0, 10).high(), within(1e-12));
    }

    @Test
    void whatIsNoProportionIsRefused() {
        assertThatThrownBy(() -> Wilson.interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.interval(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
