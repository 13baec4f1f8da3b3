package io.followthrough.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.metric.Dimension;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of the catalogue says what it says. {@code -Ddocs.rewrite=true} writes the page of metrics anew. */
class CatalogueTests {

    private static final Path PAGE = Path.of("../docs/metrics-catalogue.md");
    private static final Path ASYNC_API = Path.of("../docs/asyncapi.yaml");

    static Iterable<Metric> metrics() {
        return Metrics.ALL;
    }

    @Test
    void thePageOfMetricsIsThatOfTheCatalogue() throws IOException {
        var page = CataloguePage.write();
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void asyncApiHasTheTopicsOfTheCatalogueAndNoOthers() throws IOException {
        var text = Files.readString(ASYNC_API);
        var names = text.substring(text.indexOf("address: metrics.{name}.v1"));
        var listed = names.substring(names.indexOf("enum:"), names.indexOf("bindings:"))
                .lines()
                .filter(line -> line.strip().startsWith("- "))
                .map(line -> line.strip().substring(2))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Metrics.names());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everythingIsSaid(Metric metric) {
        var definition = metric.definition();

        assertThat(definition.words().meaning()).endsWith(".").hasSizeGreaterThan(30);
        assertThat(definition.words().formula()).isNotBlank();
        assertThat(definition.rules().countsOn()).startsWith("the day");
        assertThat(Dimension.ofNames(metric.dimensions())).hasSameSizeAs(metric.dimensions());
        assertThat(metric.windows()).isNotEmpty();
        assertThat(Description.of(metric).topic()).isEqualTo(Topics.metric(metric.name()));
        var numbers = definition.history().stream()
                .map(version -> String.valueOf(version.number()))
                .collect(Collectors.joining(","));
        assertThat("1,2,3,4,5,6,7").startsWith(numbers);
    }
}
