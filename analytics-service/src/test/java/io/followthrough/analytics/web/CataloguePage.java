package io.followthrough.analytics.web;

import io.followthrough.analytics.domain.metric.Definition;
import io.followthrough.analytics.domain.metric.Dimension;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue as a page of the documentation. */
final class CataloguePage {

    private CataloguePage() {}

    static String write() {
        var page = new StringBuilder("""
                # Every metric

                Written from the catalogue by `CatalogueTests` (`-Ddocs.rewrite=true`); `GET /v1/metrics` gives the same as data. How to
                ask: [analytics-service](../analytics-service/README.md).
                """);
        Metrics.ALL.forEach(metric -> page.append(section(metric)));
        page.append("\n## Dimensions\n\n| name | what it says |\n|---|---|\n");
        Stream.of(Dimension.values())
                .forEach(it -> page.append("| `%s` | %s |\n".formatted(it.wireName(), it.meaning())));
        return page.toString();
    }

    private static String section(Metric metric) {
        var definition = metric.definition();
        var words = definition.words();
        var rules = definition.rules();
        var facets = metric.facets().entrySet().stream()
                .map(facet -> "`%s` = %s".formatted(facet.getKey(), String.join(", ", facet.getValue())))
                .collect(Collectors.joining("; "));
        return """

                ## %s: `%s`

                %s

                | | |
                |---|---|
                | value | %s |
                | unit | %s |
                | topic | `%s` |
                | readings | %s |
                | split by | %s |
                | windows | %s |
                | counts on | %s |
                | late data | %s |
                | by humans | %s |
                | version | %s |
                """.formatted(
                        words.title(),
                        metric.name(),
                        words.meaning(),
                        words.formula(),
                        words.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Description.of(metric).topic(),
                        facets.isEmpty() ? "one" : facets,
                        metric.dimensions().isEmpty() ? "nothing" : String.join(", ", metric.dimensions()),
                        metric.windows().stream()
                                .sorted()
                                .map(size -> size.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        rules.countsOn(),
                        rules.lateData(),
                        rules.human(),
                        definition.history().reversed().stream()
                                .map(CataloguePage::version)
                                .collect(Collectors.joining(" ")));
    }

    private static String version(Definition.Version version) {
        return "%d (%s): %s".formatted(version.number(), version.since(), version.change());
    }
}
