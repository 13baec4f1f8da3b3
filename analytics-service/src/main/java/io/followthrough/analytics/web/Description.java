package io.followthrough.analytics.web;

import io.followthrough.analytics.domain.metric.Definition;
import io.followthrough.analytics.domain.metric.Dimension;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.events.MetricWindow;
import io.followthrough.events.Topics;
import java.util.List;
import java.util.Map;

/**
 * A metric as the catalogue has it: for tooltips, headings and whoever wants to know what a figure says.
 *
 * @param topic where its cells are written
 * @param by names of the dimensions that it can be split by
 * @param facets dimensions that tell its readings apart, with their values
 * @param windows in which it is kept
 * @param countsOn which day's window something counts in
 * @param dimensions those of {@code by}, with what they mean
 */
record Description(
        String name,
        String title,
        String meaning,
        String formula,
        Definition.Unit unit,
        String topic,
        int definitionVersion,
        List<String> by,
        Map<String, List<String>> facets,
        List<MetricWindow.Size> windows,
        String countsOn,
        String lateData,
        String human,
        List<Split> dimensions,
        List<Definition.Version> history) {

    record Split(String name, String meaning) {}

    static Description of(Metric metric) {
        var definition = metric.definition();
        var words = definition.words();
        var rules = definition.rules();
        return new Description(
                metric.name(),
                words.title(),
                words.meaning(),
                words.formula(),
                words.unit(),
                Topics.metric(metric.name()),
                definition.version(),
                metric.dimensions(),
                metric.facets(),
                metric.windows().stream().sorted().toList(),
                rules.countsOn(),
                rules.lateData(),
                rules.human(),
                Dimension.ofNames(metric.dimensions()).stream()
                        .map(it -> new Split(it.wireName(), it.meaning()))
                        .toList(),
                definition.history());
    }
}
