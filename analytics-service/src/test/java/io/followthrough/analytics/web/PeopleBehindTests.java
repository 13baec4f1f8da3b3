package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.erased;
import static io.followthrough.analytics.Events.lost;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.PageChecks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who is behind a figure: the same people that it counts. */
class PeopleBehindTests extends RunningAnalytics {

    private static final String SOURCE = "behind-a-figure";

    /** Of five, one is merged into another and one erased; three are left, of whom one bought. */
    private void fiveAreCaptured() {
        decided(
                qualified("behind-1", Stage.CUSTOMER, SOURCE, 1),
                qualified("behind-2", Stage.LEAD, SOURCE, 1),
                qualified("behind-3", Stage.LOST, SOURCE, 1),
                qualified("behind-4", Stage.LEAD, SOURCE, 1),
                qualified("behind-5", Stage.LEAD, SOURCE, 1),
                merged("behind-2", "behind-4", MONDAY_9AM.plusSeconds(60)),
                erased("behind-5", MONDAY_9AM.plusSeconds(61)));
        touched(
                called("behind-1", "behind-t1", MONDAY_9AM.plus(Duration.ofHours(1)), TouchOutcome.CONNECTED),
                called("behind-1", "behind-t2", MONDAY_9AM.plus(Duration.ofHours(2)), TouchOutcome.NO_ANSWER),
                called("behind-3", "behind-t3", MONDAY_9AM.plus(Duration.ofHours(3)), TouchOutcome.NO_ANSWER));
        acted(
                won("behind-1", "behind-d1", MONDAY_9AM.plus(Duration.ofHours(4))),
                lost("behind-3", "behind-d2", MONDAY_9AM.plus(Duration.ofHours(4))));
        await().untilAsserted(() -> {
            var three = people("conversion-rate", "stage=customer");
            assertThat(ids(three)).containsExactlyInAnyOrder("behind-1", "behind-2", "behind-3");
            assertThat(three.has("why")).isFalse();
            assertThat(people("closing-ratio", "").get("figure").asInt()).isEqualTo(2);
        });
    }

    @Test
    void whatTheyCountForAddsUpToEveryFigure() {
        fiveAreCaptured();

        assertThat(ids(people("conversion-rate", "stage=customer&part=numerator")))
                .containsExactly("behind-1");
        assertThat(people("response-rate", "").at("/sum").asInt()).isEqualTo(3);
        for (var metric : Metrics.ALL) {
            if (!metric.dimensions().contains("source")) {
                continue;
            }
            for (var facet : facets(metric.facets())) {
                for (var part : List.of("numerator", "denominator")) {
                    await(metric.name() + " " + facet + " " + part).untilAsserted(() -> {
                        var found = people(metric.name(), facet + "&part=" + part);
                        assertThat(found.get("sum").asDouble())
                                .isEqualTo(found.get("figure").asDouble());
                        assertThat(found.has("why")).isFalse();
                    });
                }
            }
        }
    }

    @Test
    void daysAndNumbersAreKept() {
        fiveAreCaptured();

        var few = json("/v1/metrics/conversion-rate/people?stage=customer&limit=1&source=" + SOURCE);
        assertThat(few.get("items").size()).isEqualTo(1);
        assertThat(few.get("total").asInt()).isEqualTo(3);
        var before = people("conversion-rate", "stage=customer&to=2001-01-01");
        assertThat(before.get("total").asInt()).isZero();
        assertThat(before.has("why")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "conversion-rate/people, stage, needs a value",
        "conversion-rate/people?stage=hero, stage, use one of PROSPECT",
        "conversion-rate/people?stage=customer&source=a&rep=b, rep, use one of them",
        "conversion-rate/people?stage=customer&source=(other), source, stands for many values",
        "conversion-rate/people?stage=customer&part=half, part, use one of",
        "conversion-rate/people?stage=customer&limit=0, limit, whole number",
        "conversion-rate/people?stage=customer&mood=good, mood, unknown parameter",
        "goal-progress/people, name, contacts-made"
    })
    void whatHasNoPeopleIsRefused(String query, String field, String remedy) {
        assertThat(get("/v1/metrics/" + query, "application/json")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"" + field + "\"", remedy);
        });
    }

    @Test
    void aClickOnAFigureShowsThem() {
        fiveAreCaptured();
        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY + "&at=?span=all"));
            page.locator("#by .row")
                    .filter(new Locator.FilterOptions().setHasText(SOURCE))
                    .locator(".behind")
                    .click();

            var dialog = page.locator("#behind");
            assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("1 person");
            assertThat(dialog.locator("li")).hasText("behind-1");
            PageChecks.assertAccessible(page);
            dialog.getByText("All captured").click();
            assertThat(dialog.locator("li")).hasCount(3);
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            assertThat(page.locator("#funnel .behind")).not().hasCount(0);
        }
    }

    private JsonNode people(String metric, String given) {
        return json("/v1/metrics/" + metric + "/people?source=" + SOURCE + (given.isEmpty() ? "" : "&" + given));
    }

    private static List<String> ids(JsonNode people) {
        return people.get("items")
                .valueStream()
                .map(it -> it.get("prospectId").asString())
                .toList();
    }

    private static List<String> facets(Map<String, List<String>> facets) {
        return facets.isEmpty()
                ? List.of("limit=1000")
                : facets.entrySet().stream()
                        .flatMap(facet -> facet.getValue().stream()
                                .map(value -> (facet.getKey().equals("to") ? "stage" : facet.getKey()) + "=" + value))
                        .toList();
    }
}
