package io.followthrough.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private static final Duration LONG = Duration.ofDays(1);

    @Test
    void aCallerHasSoManyCallsInAPeriod() {
        var limits = new RateLimits(2, LONG);

        assertThat(limits.allows("ann")).isTrue();
        assertThat(limits.allows("ann")).isTrue();
        assertThat(limits.allows("ann")).isFalse();
    }

    @Test
    void oneCallerDoesNotUseUpTheCallsOfAnother() {
        var limits = new RateLimits(1, LONG);

        assertThat(limits.allows("ann")).isTrue();
        assertThat(limits.allows("bob")).isTrue();
    }

    @Test
    void zeroIsNoLimit() {
        var limits = new RateLimits(0, LONG);

        assertThat(IntStream.range(0, 10_000).allMatch(call -> limits.allows("ann")))
                .isTrue();
    }
}
