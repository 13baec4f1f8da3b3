package io.followthrough.analytics.web;

import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code GET /v1/metrics/{name}}; every one that is wrong is named together with what is allowed. */
final class QueryParameters {

    static final String WINDOW = "window";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BY = "by";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private static final List<String> PLAIN = List.of(WINDOW, FROM, TO, BY, LIMIT, CURSOR);
    private static final int FEW = 1_000;
    private static final int MOST = 10_000;

    private final Metric metric;
    private final Map<String, String> given;
    private final List<FieldProblem> problems = new ArrayList<>();

    private QueryParameters(Metric metric, Map<String, String> given) {
        this.metric = metric;
        this.given = given;
    }

    /**
     * @param offset where to go on
     * @param limit how many at most
     */
    record Parsed(MetricQuery query, int offset, int limit) {}

    /** @throws InvalidInputException with every problem */
    static Parsed parse(Metric metric, Map<String, String> given) {
        return new QueryParameters(metric, given).parse();
    }

    private Parsed parse() {
        var window = window();
        var by = by();
        var from = day(FROM, window);
        var to = day(TO, window);
        var filters = filters(by);
        var offset = number(CURSOR, 0, 0, Integer.MAX_VALUE);
        var limit = number(LIMIT, FEW, 1, MOST);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Parsed(new MetricQuery(metric, window, by, from, to, filters), offset, limit);
    }

    private MetricWindow.Size window() {
        var text = given.getOrDefault(WINDOW, MetricWindow.Size.ALL.name());
        for (var size : MetricWindow.Size.values()) {
            if (size.name().equalsIgnoreCase(text)) {
                return size;
            }
        }
        return wrong(
                WINDOW,
                "unknown window " + text,
                "use one of " + Arrays.toString(MetricWindow.Size.values()).toLowerCase(Locale.ROOT),
                MetricWindow.Size.ALL);
    }

    private @Nullable String by() {
        var text = given.getOrDefault(BY, "none");
        if (text.isEmpty() || text.equalsIgnoreCase("none")) {
            return null;
        }
        for (var dimension : metric.dimensions()) {
            if (dimension.equalsIgnoreCase(text)) {
                return dimension;
            }
        }
        problems.add(new FieldProblem(
                BY,
                metric.name() + " is not split by " + text,
                "use one of none, " + String.join(", ", metric.dimensions())));
        return null;
    }

    private @Nullable LocalDate day(String name, MetricWindow.Size window) {
        var text = given.get(name);
        if (text == null) {
            return null;
        }
        if (window == MetricWindow.Size.ALL) {
            problems.add(new FieldProblem(
                    name, "has no meaning for window=all, which covers every day", "use window=day, week or month"));
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            problems.add(new FieldProblem(name, text + " is no day", "use a day as 2026-03-31"));
            return null;
        }
    }

    /** Any dimension of the answer can be asked for by value. The stage of a conversion is {@code stage}, for {@code to} is a day. */
    private Map<String, String> filters(@Nullable String by) {
        var filters = new TreeMap<String, String>();
        given.forEach((name, value) -> {
            if (!PLAIN.contains(name)) {
                filter(name, value, by, filters);
            }
        });
        return filters;
    }

    private void filter(String name, String value, @Nullable String by, Map<String, String> filters) {
        var facet = name.equals("stage") ? ConversionRate.TO : name;
        var values = metric.facets().get(facet);
        if (values == null && !name.equals(by)) {
            problems.add(new FieldProblem(name, "unknown parameter", "use one of " + allowed(by)));
        } else if (values != null && !values.contains(value.toUpperCase(Locale.ROOT))) {
            problems.add(new FieldProblem(name, "unknown value " + value, "use one of " + String.join(", ", values)));
        } else {
            filters.put(facet, values == null ? value : value.toUpperCase(Locale.ROOT));
        }
    }

    private String allowed(@Nullable String by) {
        var names = new ArrayList<>(PLAIN);
        metric.facets().keySet().forEach(facet -> names.add(facet.equals(ConversionRate.TO) ? "stage" : facet));
        if (by != null) {
            names.add(by);
        }
        return String.join(", ", names) + (by == null ? "; a dimension only together with by=" : "");
    }

    private int number(String name, int otherwise, int least, int most) {
        var text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        return wrong(name, text + " cannot be used", "use a whole number from " + least + " to " + most, otherwise);
    }

    private <T> T wrong(String field, String problem, String remedy, T otherwise) {
        problems.add(new FieldProblem(field, problem, remedy));
        return otherwise;
    }
}
