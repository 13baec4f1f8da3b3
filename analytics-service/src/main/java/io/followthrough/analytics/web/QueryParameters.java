package io.followthrough.analytics.web;

import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of {@code GET /v1/metrics/{name}}; every one that is wrong is named together with what is allowed. */
final class QueryParameters {

    private static final String WINDOW = "window";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BY = "by";
    private static final String TOP = "top";
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final String ZONE = "zone";
    private static final String SPREADSHEET = "spreadsheet";
    private static final List<String> PLAIN = List.of(WINDOW, FROM, TO, BY, TOP, LIMIT, CURSOR, ZONE, SPREADSHEET);
    private static final int FEW = 1_000;
    private static final int MOST = 10_000;

    private final Metric metric;
    private final Parameters parameters;

    private QueryParameters(Metric metric, MultiValueMap<String, String> given, ZoneId zone) {
        this.metric = metric;
        this.parameters = new Parameters(given);
        parameters.zone(zone);
    }

    /**
     * @param limit how many at most
     * @param behind the place to go on behind; null for the beginning
     * @param form of a file
     */
    record Parsed(MetricQuery query, int limit, @Nullable String behind, CsvForm form) {}

    /** @throws InvalidInputException with every problem */
    static Parsed parse(Metric metric, MultiValueMap<String, String> given, ZoneId zone) {
        var parameters = new QueryParameters(metric, given, zone);
        if (given.containsKey(SPREADSHEET)) {
            parameters.parameters.wrong(SPREADSHEET, "JSON has no such form", "leave it out, or ask for text/csv");
        }
        return parameters.parse();
    }

    /** For an answer that is given whole, as a file. */
    static Parsed parseWhole(Metric metric, MultiValueMap<String, String> given, ZoneId zone) {
        var parameters = new QueryParameters(metric, given, zone);
        for (var name : List.of(LIMIT, CURSOR)) {
            if (given.containsKey(name)) {
                parameters.parameters.wrong(name, "CSV is always given whole", "leave it out, or ask for JSON");
            }
        }
        return parameters.parse();
    }

    private Parsed parse() {
        var kept = metric.windows();
        var otherwise = kept.contains(MetricWindow.Size.ALL) ? MetricWindow.Size.ALL : MetricWindow.Size.DAY;
        var window = parameters.oneOf(WINDOW, otherwise, kept.toArray(MetricWindow.Size[]::new));
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
        var form = parameters.oneOf(SPREADSHEET, CsvForm.NONE, CsvForm.values());
        var query = new MetricQuery(metric, window, by, from, to, filters, top);
        var behind = behind(query);
        parameters.check();
        return new Parsed(query, limit, behind, form);
    }

    /** Of the list that this query gives, and of no other. */
    static Cursor cursor(MetricQuery query) {
        return new Cursor(String.join(
                "\u0000",
                query.metric().name(),
                query.window().name(),
                String.valueOf(query.by()),
                String.valueOf(query.from()),
                String.valueOf(query.to()),
                query.filters().toString(),
                String.valueOf(query.top())));
    }

    private @Nullable String behind(MetricQuery query) {
        var given = parameters.text(CURSOR);
        var position = given == null ? null : cursor(query).position(given).orElse(null);
        if (given != null && position == null) {
            var problem = Cursor.problem();
            parameters.wrong(CURSOR, problem.problem(), problem.remedy());
        }
        return position;
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
