package io.followthrough.analytics.web;

import io.followthrough.events.MetricUpdated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Readings as CSV (RFC 4180), one column for each dimension. */
final class MetricsCsv {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final List<String> FIGURES = List.of(
            "numerator",
            "denominator",
            "value",
            "low",
            "high",
            "p50",
            "p95",
            "verdict",
            "revision",
            "asOf",
            "definitionVersion",
            "otherValues",
            "elapsed");

    private final CsvForm form;
    private final Appendable csv;

    private MetricsCsv(CsvForm form, Appendable csv) {
        this.form = form;
        this.csv = csv;
    }

    /** Line by line: the file is never there as a whole. */
    static void write(List<MetricUpdated> readings, CsvForm form, Appendable csv) throws IOException {
        csv.append(form.start());
        new MetricsCsv(form, csv).write(readings);
    }

    private void write(List<MetricUpdated> readings) throws IOException {
        var dimensions = new TreeSet<String>();
        readings.forEach(reading -> dimensions.addAll(reading.dimensions().keySet()));
        var header = new ArrayList<@Nullable Object>(List.of("metric", "window", "start", "end"));
        header.addAll(dimensions);
        header.addAll(FIGURES);
        line(header);
        for (var reading : readings) {
            line(cells(reading, dimensions));
        }
    }

    private List<@Nullable Object> cells(MetricUpdated reading, Iterable<String> dimensions) {
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
        cells.add(reading.definitionVersion());
        cells.add(reading.otherValues());
        cells.add(elapsed(reading));
        return cells;
    }

    /** Sources are named by outsiders: a spreadsheet must not take a name for a formula. */
    private static @Nullable String text(@Nullable String value) {
        return value != null && FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    private @Nullable String number(@Nullable Double number) {
        if (number == null) {
            return null;
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(number).replace('.', form.decimal());
    }

    /** Days and people who took so many, for example {@code 0:3 14:1}. */
    private static @Nullable String elapsed(MetricUpdated reading) {
        return reading.elapsed().isEmpty()
                ? null
                : reading.elapsed().stream()
                        .map(it -> it.days() + ":" + it.count())
                        .collect(Collectors.joining(" "));
    }

    private void line(List<@Nullable Object> cells) throws IOException {
        for (var index = 0; index < cells.size(); index++) {
            var cell = cells.get(index);
            var text = cell == null ? "" : cell.toString();
            csv.append(index == 0 ? "" : String.valueOf(form.between()))
                    .append(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        csv.append("\r\n");
    }

    private boolean needsQuotes(String text) {
        return text.chars().anyMatch(it -> it == '"' || it == form.between() || it == '\r' || it == '\n');
    }
}
