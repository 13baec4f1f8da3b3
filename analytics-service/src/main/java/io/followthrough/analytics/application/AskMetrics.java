package io.followthrough.analytics.application;

import io.followthrough.events.MetricUpdated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers queries in an order that reads well: by time, then by value, then as the metric lists its readings. */
public final class AskMetrics {

    private static final List<String> WEEK =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private final Readings readings;

    public AskMetrics(Readings readings) {
        this.readings = readings;
    }

    public List<MetricUpdated> ask(MetricQuery query) {
        return readings.of(query).stream()
                .filter(AskMetrics::isAboutAnything)
                .filter(reading -> reading.dimensions()
                        .entrySet()
                        .containsAll(query.filters().entrySet()))
                .sorted(order(query))
                .toList();
    }

    /** Merged and late people leave empty cells behind. */
    private static boolean isAboutAnything(MetricUpdated reading) {
        return reading.numerator() != 0 || reading.denominator() != 0;
    }

    private static Comparator<MetricUpdated> order(MetricQuery query) {
        var order = Comparator.comparing(AskMetrics::start);
        var by = query.by();
        if (by != null) {
            order = order.thenComparing(reading -> readable(reading, by));
        }
        for (Map.Entry<String, List<String>> facet : query.metric().facets().entrySet()) {
            order = order.thenComparing(
                    reading -> facet.getValue().indexOf(reading.dimensions().get(facet.getKey())));
        }
        return order;
    }

    private static LocalDate start(MetricUpdated reading) {
        var start = reading.window().start();
        return start == null ? LocalDate.MIN : start;
    }

    private static String readable(MetricUpdated reading, String by) {
        var value = reading.dimensions().getOrDefault(by, "");
        var weekday = WEEK.indexOf(value);
        return weekday < 0 ? value : String.valueOf(weekday);
    }
}
