package io.followthrough.analytics.web;

import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.web.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code GET /v1/metrics/{name}}; every one that is wrong is named together with what is allowed. */
final class QueryParameters {

    private static final String WINDOW = "window";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BY = "by";
    private static final String TOP = "top";
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final List<String> PLAIN = List.of(WINDOW, FROM, TO, BY, TOP, LIMIT, CURSOR);
    private static final int FEW = 1_000;
    private static final int MOST = 10_000;

    private final Metric metric;
    private final Parameters parameters;

    private QueryParameters(Metric metric, Map<String, String> given) {
        this.metric = metric;
        this.parameters = new Parameters(given);
    }

    /**
     * @param limit how many at most
     * @param cursor where to go on; null for the beginning
     */
    record Parsed(MetricQuery query, int limit, @Nullable String cursor) {}

    /** @throws InvalidInputException with every problem */
    static Parsed parse(Metric metric, Map<String, String> given) {
        return new QueryParameters(metric, given).parse();
    }

    /** For an answer that is given whole. */
    static MetricQuery parseWhole(Metric metric, Map<String, String> given) {
        var parameters = new QueryParameters(metric, given);
        for (var name : List.of(LIMIT, CURSOR)) {
            if (given.containsKey(name)) {
                parameters.parameters.wrong(name, "CSV is always given whole", "leave it out, or ask for JSON");
            }
        }
        return parameters.parse().query();
    }

    private Parsed parse() {
        var window = parameters.oneOf(WINDOW, MetricWindow.Size.ALL, MetricWindow.Size.values());
        var by = by();
        var from = parameters.day(FROM);
        var to = parameters.day(TO);
        parameters.inOrder(from, to);
        if (window == MetricWindow.Size.ALL) {
            refuse(FROM);
            refuse(TO);
        }
        var filters = filters(by);
        if (by == null && parameters.text(TOP) != null) {
            parameters.wrong(TOP, "of which values?", "use it together with by=");
        }
        var top = parameters.whole(TOP, Integer.MAX_VALUE, 1, MOST);
        var limit = parameters.whole(LIMIT, FEW, 1, MOST);
        parameters.check();
        return new Parsed(new MetricQuery(metric, window, by, from, to, filters, top), limit, parameters.text(CURSOR));
    }

    private void refuse(String day) {
        if (parameters.text(day) != null) {
            parameters.wrong(
                    day, "has no meaning for window=all, which covers every day", "use window=day, week or month");
        }
    }

    private @Nullable String by() {
        var given = parameters.text(BY);
        var text = given == null ? "none" : given;
        if (text.isEmpty() || text.equalsIgnoreCase("none")) {
            return null;
        }
        for (var dimension : metric.dimensions()) {
            if (dimension.equalsIgnoreCase(text)) {
                return dimension;
            }
        }
        parameters.wrong(
                BY,
                metric.name() + " is not split by " + text,
                "use one of none, " + String.join(", ", metric.dimensions()));
        return null;
    }

    /** Any dimension of the answer can be asked for by value. The stage of a conversion is {@code stage}, for {@code to} is a day. */
    private Map<String, String> filters(@Nullable String by) {
        var filters = new TreeMap<String, String>();
        parameters.given().forEach((name, value) -> {
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
            parameters.wrong(name, "unknown parameter", "use one of " + allowed(by));
        } else if (values != null && !values.contains(value.toUpperCase(Locale.ROOT))) {
            parameters.wrong(name, "unknown value " + value, "use one of " + String.join(", ", values));
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
}
