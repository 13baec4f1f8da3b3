package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskPeople;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.GoalProgress;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.kit.time.BusinessZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/metrics/{name}/people}: who is behind a figure, by prospect id alone. {@code from} and {@code to} are days of
 * the metric; one dimension can be picked, for example {@code source=fair}.
 */
@RestController
class PeopleController {

    private static final int FEW = 100;
    private static final int MOST = 10_000;
    private static final List<String> PLAIN = List.of("from", "to", "part", "limit", "zone");

    private final AskPeople people;
    private final Counting counting;
    private final BusinessZone zone;

    PeopleController(AskPeople people, Counting counting, BusinessZone zone) {
        this.people = people;
        this.counting = counting;
        this.zone = zone;
    }

    /**
     * @param items in the order of their ids
     * @param total how many people there are, listed or not
     * @param sum of what all of them count for
     * @param figure that the metric gives for the same days and values
     * @param why sum and figure differ; null where they agree
     */
    record People(
            List<AskPeople.Behind> items,
            int total,
            double sum,
            double figure,
            @Nullable String why) {}

    @GetMapping(path = "/v1/metrics/{name}/people", produces = MediaType.APPLICATION_JSON_VALUE)
    People people(@PathVariable String name, @RequestParam MultiValueMap<String, String> given) {
        var metric = MetricsController.named(name);
        var parameters = new Parameters(given).only(names(metric));
        parameters.zone(zone.id());
        var part = parameters.oneOf("part", AskPeople.Part.DENOMINATOR, AskPeople.Part.values());
        var limit = parameters.whole("limit", FEW, 1, MOST);
        var query = query(metric, parameters);
        if (metric instanceof GoalProgress) {
            parameters.wrong("name", "a goal is no figure of people", "ask for contacts-made");
        }
        parameters.check();
        var waiting = counting.state().waiting();
        var found = people.ask(query, part, limit);
        return new People(found.people(), found.found(), found.sum(), found.figure(), why(found, waiting));
    }

    private static List<String> names(Metric metric) {
        var names = new ArrayList<>(PLAIN);
        names.addAll(metric.dimensions());
        metric.facets().keySet().forEach(facet -> names.add(parameter(facet)));
        return names;
    }

    private static MetricQuery query(Metric metric, Parameters parameters) {
        var from = parameters.day("from");
        var to = parameters.day("to");
        parameters.inOrder(from, to);
        var filters = new TreeMap<String, String>();
        metric.facets().forEach((facet, values) -> filters.put(facet, facet(parameters, facet, values)));
        var by = metric.dimensions().stream()
                .filter(it -> parameters.text(it) != null)
                .toList();
        if (by.size() > 1) {
            parameters.wrong(by.getLast(), "cannot be asked for together with " + by.getFirst(), "use one of them");
        }
        var dimension = by.isEmpty() ? null : by.getFirst();
        if (dimension != null) {
            filters.put(dimension, picked(parameters, dimension));
        }
        return MetricQuery.days(metric, dimension, from, to, Map.copyOf(filters));
    }

    private static String picked(Parameters parameters, String dimension) {
        var value = String.valueOf(parameters.text(dimension));
        if (value.equals(CellKey.OTHER)) {
            parameters.wrong(dimension, CellKey.OTHER + " stands for many values", "ask for one of them by its name");
        }
        return value;
    }

    /** A facet is always picked: the people of all of them together would be counted several times. */
    private static String facet(Parameters parameters, String facet, List<String> values) {
        var name = parameter(facet);
        var value = String.valueOf(parameters.text(name)).toUpperCase(Locale.ROOT);
        if (!values.contains(value)) {
            parameters.wrong(name, "needs a value", "use one of " + String.join(", ", values));
        }
        return value;
    }

    private static String parameter(String facet) {
        return facet.equals(ConversionRate.TO) ? "stage" : facet;
    }

    private static @Nullable String why(AskPeople.Found found, @Nullable Long waiting) {
        if (found.agrees()) {
            return null;
        }
        if (!found.everybodySeen()) {
            return "There are too many people to look at each in time: this is a part of them.";
        }
        if (waiting == null || waiting > 0) {
            return "Events are being counted: list and figure will agree when that is done.";
        }
        return found.sum() > found.figure()
                ? "On some days this value is counted together with other small ones."
                : "Other instances of this service keep the rest of the people.";
    }
}
