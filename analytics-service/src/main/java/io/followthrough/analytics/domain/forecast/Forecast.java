package io.followthrough.analytics.domain.forecast;

import io.followthrough.analytics.domain.metric.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of the deals that are open will be won, if they end as those before them did. The closing ratio is learnt from
 * deals that are decided, with Jeffreys' prior of half a deal on each side: H. Jeffreys, "An invariant form for the prior
 * probability in estimation problems", Proc. R. Soc. A 186 (1946). So 0 won of 3 is little reason to expect nothing.
 *
 * @param open deals that are neither won nor lost
 * @param closing won of decided, as seen
 * @param expected how many of the open ones are won on average; null while none was decided
 * @param low at least so many are won, in all but 2.5 % of what may come
 * @param high at most so many, in all but 2.5 %
 */
public record Forecast(long open, Reading closing, @Nullable Double expected, long low, long high) {

    private static final double HALF = 0.5;
    private static final double TAIL = 0.025;

    /** @param won of those decided */
    public static Forecast of(long open, long won, long decided) {
        var closing = Reading.rate(Map.of(), won, decided);
        if (decided == 0) {
            return new Forecast(open, closing, null, 0, open);
        }
        var wins = new BetaBinomial(Math.toIntExact(open), won + HALF, decided - won + HALF);
        return new Forecast(open, closing, wins.mean(), wins.quantile(TAIL), wins.quantile(1 - TAIL));
    }
}
