package io.followthrough.analytics.web;

import io.followthrough.events.MetricUpdated;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readings as CSV (RFC 4180), one column for each dimension. */
final class MetricsCsv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

    private MetricsCsv() {}

    static String write(List<MetricUpdated> readings) {
        var dimensions = new TreeSet<String>();
        readings.forEach(reading -> dimensions.addAll(reading.dimensions().keySet()));
        var header = new ArrayList<@Nullable Object>(List.of("metric", "window", "start", "end"));
        header.addAll(dimensions);
        header.addAll(List.of(
                "numerator", "denominator", "value", "low", "high", "p50", "p95", "verdict", "revision", "asOf"));
        var csv = new StringBuilder();
        line(csv, header);
        for (var reading : readings) {
            line(csv, cells(reading, dimensions));
        }
        return csv.toString();
    }

    private static List<@Nullable Object> cells(MetricUpdated reading, Iterable<String> dimensions) {
        var cells = new ArrayList<@Nullable Object>();
        var window = reading.window();
        cells.add(reading.metric());
        cells.add(window.size());
        cells.add(window.start());
        cells.add(window.end());
        dimensions.forEach(dimension -> cells.add(text(reading.dimensions().get(dimension))));
        cells.add(number(reading.numerator()));
        cells.add(number(reading.denominator()));
        cells.add(number(reading.value()));
        var interval = reading.interval();
        cells.add(interval == null ? null : number(interval.low()));
        cells.add(interval == null ? null : number(interval.high()));
        var distribution = reading.distribution();
        cells.add(distribution == null ? null : number(distribution.p50()));
        cells.add(distribution == null ? null : number(distribution.p95()));
        cells.add(reading.verdict());
        cells.add(reading.revision());
        cells.add(reading.asOf());
        return cells;
    }

    /** Sources are named by outsiders: a spreadsheet must not take a name for a formula. */
    private static @Nullable String text(@Nullable String value) {
        return value != null && FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    private static @Nullable String number(@Nullable Double number) {
        if (number == null) {
            return null;
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(number);
    }

    private static void line(StringBuilder csv, List<@Nullable Object> cells) {
        for (var index = 0; index < cells.size(); index++) {
            var cell = cells.get(index);
            var text = cell == null ? "" : cell.toString();
            csv.append(index == 0 ? "" : ",")
                    .append(NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        csv.append("\r\n");
    }
}
