package io.followthrough.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current value of one metric cell. Late events raise the revision.
 *
 * @param metric for example {@code conversion-rate}
 * @param dimensions what the cell is about: {@code {"source": "newsletter", "to": "CUSTOMER"}}; empty for the total
 * @param value numerator ÷ denominator, or the mean of a distribution; null while the denominator is zero
 * @param interval 95 % Wilson score interval of a rate
 * @param distribution for durations and amounts
 * @param asOf event time of the newest fact in it
 * @param otherValues how many values of the dimension this cell stands for, where they were too many to be told apart
 * @param elapsed for times: how many came to it after how many days, in order; together they are the numerator
 */
public record MetricUpdated(
        String metric,
        MetricWindow window,
        Map<String, String> dimensions,
        double numerator,
        double denominator,
        @Nullable Double value,
        @Nullable MetricInterval interval,
        @Nullable MetricDistribution distribution,
        MetricVerdict verdict,
        int definitionVersion,
        long revision,
        Instant asOf,
        @Nullable Long otherValues,
        List<MetricElapsed> elapsed)
        implements Event {

    public MetricUpdated {
        dimensions = Copies.of(dimensions);
        elapsed = Copies.of(elapsed);
    }
}
