package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskPeople;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Dimension;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.OpenDeals;
import io.followthrough.analytics.domain.metric.TimeToStage;
import io.followthrough.analytics.domain.survival.CohortSize;
import io.followthrough.events.MetricWindow;
import io.followthrough.events.TouchChannel;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The calls of this service with what they take. */
final class ApiCalls {

    /** @param path as in the description that is generated */
    record Call(String path, String id, String summary, String description, List<Parameter> parameters) {}

    private static final List<String> RATES = List.of("response-rate", "open-rate", "click-rate");

    static final List<Call> ALL = List.of(
            new Call(
                    "/v1/metrics",
                    "listMetrics",
                    "What is measured",
                    "The catalogue: meaning, formula, unit, dimensions and history of every metric.",
                    List.of(
                            query("limit", "Metrics of a page; all when it is left out", whole(1, 1_000)),
                            query("cursor", "next of the page before", new StringSchema()))),
            new Call(
                    "/v1/metrics/{name}",
                    "readMetric",
                    "The readings of one metric, as JSON or CSV",
                    "One item for each window, value of the dimension and facet. CSV is given whole.",
                    metric()),
            new Call(
                    "/v1/metrics/{name}/people",
                    "readPeople",
                    "Who is behind a figure",
                    "Prospect ids and what each counts for. They sum to the figure; where not, why says so.",
                    people()),
            new Call(
                    "/v1/funnel",
                    "readFunnel",
                    "How many people came how far, and where they stopped",
                    "People first captured from one day to another, picked by at most one dimension.",
                    with(with(days(), List.of(zone())), picks(new ConversionRate().dimensions()))),
            new Call(
                    "/v1/survival",
                    "readSurvival",
                    "Which share came to a stage within so many days",
                    "Kaplan-Meier curves with 95 % bands and quantiles; people who are still open are censored.",
                    with(cohort(), List.of(by(new TimeToStage().dimensions()), top(100)))),
            new Call(
                    "/v1/cohorts",
                    "readCohorts",
                    "How each cohort converted as it grew older",
                    "A row for each week, month or quarter of first capture, a column for each age.",
                    with(
                            cohort(),
                            List.of(choice("size", "How many days' people make a row", names(CohortSize.values()))))),
            new Call(
                    "/v1/experiments",
                    "readExperiments",
                    "Variants of templates, and whether one has won",
                    "The verdict stays valid however often somebody looks.",
                    with(days(), List.of(choice("metric", "By which rate", RATES), at(), zone()))),
            new Call(
                    "/v1/timing",
                    "readTiming",
                    "Answers by hour of the week beside the policy's preference",
                    "Hours are those of the person's time zone, where it is known.",
                    with(
                            days(),
                            List.of(
                                    choice("metric", "By which rate", RATES),
                                    choice("channel", "Of the contacts", names(TouchChannel.values())),
                                    zone()))),
            new Call(
                    "/v1/forecast",
                    "readForecast",
                    "How many of the open deals will be won",
                    "By how deals ended so far, with the range in which 95 of 100 outcomes lie.",
                    List.of(by(new OpenDeals().dimensions()), zone())),
            new Call(
                    "/v1/goals/plan",
                    "planGoal",
                    "How many people to contact for a goal, until when, and whether reps can",
                    "Contacts are the goal divided by the rate: 10 sales at one in 50 take 500.",
                    goal()));

    private ApiCalls() {}

    private static List<Parameter> metric() {
        var parameters = new ArrayList<>(List.of(
                choice("name", "Of the metric", Metrics.names()).in("path").required(true),
                choice("window", "Of the cells; days begin in the business zone", names(MetricWindow.Size.values())),
                choice("by", "Dimension to split by, of those that the metric has", dimensions()),
                top(10_000),
                query("limit", "Items of a page; not with CSV", whole(1, 10_000))
                        .example(1000),
                query("cursor", "next of the page before; not with CSV", new StringSchema()),
                choice("spreadsheet", "With CSV: for spreadsheets, by their decimal sign", List.of("point", "comma")),
                zone()));
        parameters.addAll(days());
        parameters.addAll(values());
        return List.copyOf(parameters);
    }

    private static List<Parameter> people() {
        var parameters = new ArrayList<>(List.of(
                choice("name", "Of the metric", Metrics.names()).in("path").required(true),
                choice("part", "Which number of the rate", names(AskPeople.Part.values())),
                query("limit", "People who are listed", whole(1, 10_000)).example(100),
                zone()));
        parameters.addAll(days());
        parameters.addAll(values());
        return List.copyOf(parameters);
    }

    /** What can be picked: facets, and values of the dimensions. */
    private static List<Parameter> values() {
        var facets = Metrics.ALL.stream()
                .flatMap(metric -> metric.facets().keySet().stream())
                .map(facet -> facet.equals(ConversionRate.TO) ? "stage" : facet)
                .distinct()
                .toList();
        var split = new ArrayList<>(dimensions());
        split.removeAll(facets);
        return with(picks(facets), picks(split));
    }

    private static List<Parameter> goal() {
        return List.of(
                query("sales", "How many", new NumberSchema()).example(10),
                choice("per", "In which time", names(GoalPlan.Period.values())),
                query("rate", "Sales per person contacted; without it, the live rate", new NumberSchema())
                        .example(0.02),
                query("until", "Day until when is to be sold", day()),
                query("country", "ISO 3166 code; nobody works on its holidays", new StringSchema())
                        .example("DE"),
                query(
                                "minutes",
                                "What all reps together have on a working day, as their calendars say; without it the capacity is unknown",
                                new NumberSchema())
                        .example(960),
                zone());
    }

    private static List<Parameter> cohort() {
        var stages = choice(
                "stage",
                "To which people came",
                Objects.requireNonNull(new ConversionRate().facets().get(ConversionRate.TO)));
        return with(with(days(), List.of(stages, at(), zone())), picks(new TimeToStage().dimensions()));
    }

    private static List<Parameter> days() {
        return List.of(
                query("from", "First day", day()).example("2026-01-01"),
                query("to", "Last day", day()).example("2026-12-31"));
    }

    private static Parameter at() {
        return query("at", "Day until whose end is looked; without it, that of the newest event counted", day());
    }

    private static Parameter zone() {
        return query("zone", "Time zone of the days: the business zone, no other", new StringSchema())
                .example("UTC");
    }

    private static Parameter by(List<String> dimensions) {
        return choice("by", "Dimension to split by", dimensions);
    }

    private static Parameter top(int most) {
        return query("top", "Only so many values of the dimension, the largest", whole(1, most))
                .example(10);
    }

    private static List<Parameter> picks(List<String> names) {
        return names.stream()
                .map(name -> query(name, "Only what has this value", new StringSchema()))
                .toList();
    }

    private static List<String> dimensions() {
        return Stream.of(Dimension.values()).map(Dimension::wireName).toList();
    }

    private static Parameter choice(String name, String description, List<String> values) {
        var schema = new StringSchema();
        values.forEach(schema::addEnumItem);
        return query(name, description, schema).example(values.getFirst());
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().name(name).in("query").description(description).schema(schema);
    }

    private static Schema<?> whole(int least, int most) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
    }

    private static Schema<?> day() {
        return new StringSchema().format("date");
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Parameter> with(List<Parameter> some, List<Parameter> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
