package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.events.MetricUpdated;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashMap;
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
     * @param values of the dimension, before only the largest were taken; 0 for totals
     */
    public record Found(List<MetricUpdated> readings, int values) {}

    public List<MetricUpdated> ask(MetricQuery query) {
        return find(query).readings();
    }

    public Found find(MetricQuery query) {
        var found = readings.of(query).stream()
                .filter(reading -> reading.dimensions()
                        .entrySet()
                        .containsAll(query.filters().entrySet()))
                .toList();
        var sizes = sizes(query, found);
        var named = sizes.size() <= query.top() ? sizes.keySet() : largest(sizes, query.top());
        var by = query.by();
        var taken = found.stream()
                .filter(reading ->
                        by == null || named.contains(reading.dimensions().getOrDefault(by, "")))
                .sorted(Comparator.comparing(reading -> place(query, reading)))
                .toList();
        return new Found(taken, sizes.size());
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

    private static Map<String, Double> sizes(MetricQuery query, List<MetricUpdated> found) {
        var sizes = new HashMap<String, Double>();
        var by = query.by();
        if (by != null) {
            found.forEach(reading ->
                    sizes.merge(reading.dimensions().getOrDefault(by, ""), reading.denominator(), Double::sum));
        }
        return sizes;
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
