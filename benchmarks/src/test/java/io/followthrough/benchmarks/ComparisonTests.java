package io.followthrough.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void saysHowOftenTheBaselineFits() {
        var comparison = new Comparison("100 activities", 30, "1 activity", 12, "us");

        assertThat(comparison.ratio()).isEqualTo(2.5);
        assertThat(comparison)
                .hasToString(
                        "100 activities                                   2.50 x 1 activity   (30.0 us : 12.0 us)");
    }

    @Test
    void refusesACostOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison("all", 1, "nothing", 0, "s"))
                .withMessageContaining("nothing 0.0");
    }
}
