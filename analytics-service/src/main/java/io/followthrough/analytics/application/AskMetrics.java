package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.events.MetricUpdated;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers queries in an order that reads well: by time, then by value, then as the metric lists its readings. */
public final class AskMetrics {

    private static final List<String> WEEK =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
    private static final String BETWEEN = "\u0000";

    private final Readings readings;

    public AskMetrics(Readings readings) {
        this.readings = readings;
    }

    /**
     * @param readings in order
     * @param values of the dimension, before only the largest were taken; 0 where all are given
     */
    public record Found(List<MetricUpdated> readings, int values) {}

    public List<MetricUpdated> ask(MetricQuery query) {
        return find(query).readings();
    }

    public Found find(MetricQuery query) {
        if (query.by() == null || query.top() == Integer.MAX_VALUE) {
            return new Found(inOrder(query, readings.of(query)), 0);
        }
        var sizes = readings.sizes(query);
        var found = sizes.size() <= query.top() ? readings.of(query) : readings.of(query, largest(sizes, query.top()));
        return new Found(inOrder(query, found), sizes.size());
    }

    private static List<MetricUpdated> inOrder(MetricQuery query, List<MetricUpdated> found) {
        return found.stream()
                .filter(reading -> reading.dimensions()
                        .entrySet()
                        .containsAll(query.filters().entrySet()))
                .map(reading -> Map.entry(place(query, reading), reading))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The place of a reading in the order of an answer: it stays the same while others come and go. */
    public static String place(MetricQuery query, MetricUpdated reading) {
        var start = reading.window().start();
        var by = query.by();
        var place = new StringBuilder(start == null ? "" : start.toString())
                .append(BETWEEN)
                .append(by == null ? "" : readable(reading, by));
        for (Map.Entry<String, List<String>> facet : query.metric().facets().entrySet()) {
            place.append(BETWEEN)
                    .append(facet.getValue().indexOf(reading.dimensions().get(facet.getKey())));
        }
        return place.toString();
    }

    /** What stands for many is no value among others, and is always told. */
    private static Set<String> largest(Map<String, Double> sizes, int top) {
        var largest = sizes.entrySet().stream()
                .filter(size -> !size.getKey().equals(CellKey.OTHER))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(top)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        largest.add(CellKey.OTHER);
        return largest;
    }

    private static String readable(MetricUpdated reading, String by) {
        var value = reading.dimensions().getOrDefault(by, "");
        var weekday = WEEK.indexOf(value);
        return weekday < 0 ? value : String.valueOf(weekday);
    }
}
