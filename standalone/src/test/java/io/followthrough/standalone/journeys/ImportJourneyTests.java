package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.followthrough.standalone.RunningStandalone;
import io.followthrough.standalone.journeys.OlistFiles.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A funnel of years ago is loaded from files, and the conversion rates are the true ones. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportJourneyTests {

    private static final String CUSTOMER = "CUSTOMER";

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void leadsFirstThenDealsAndBothAgain(@TempDir Path folder) throws Exception {
        var files = OlistFiles.write(
                folder,
                "forth",
                List.of(
                        new Origin("forth search", 40, 7),
                        new Origin("forth social", 25, 0),
                        new Origin("forth mail", 3, 3)));
        var truth = Map.of("forth search", "7/40", "forth social", "0/25", "forth mail", "3/3");

        loadLeads(files);
        loadDeals(files);
        assertEventually("forth", truth);

        loadLeads(files);
        loadDeals(files);
        assertStillHolds("forth", truth);
    }

    @Test
    void dealsFirstThenLeads(@TempDir Path folder) throws Exception {
        var files = OlistFiles.write(
                folder, "back", List.of(new Origin("back search", 40, 7), new Origin("back social", 25, 0)));
        loadDeals(files);
        loadLeads(files);
        assertEventually("back", Map.of("back search", "7/40", "back social", "0/25"));
    }

    @Test
    void whatIsImportedAsHistoryStartsNoCadence(@TempDir Path folder) throws Exception {
        var files = OlistFiles.write(folder, "past", List.of(new Origin("past search", 5, 0)));
        loadLeads(files);
        assertEventually("past", Map.of("past search", "0/5"));
        var person = operator.prospect("past-past-search-0").path("prospectId").asString();
        assertThat(operator.cadence.get("/v1/enrolments?prospect=" + person).path("items"))
                .isEmpty();
    }

    @Test
    void whoeverComesInMeanwhileDoesNotWaitForTheWholeFile(@TempDir Path folder) throws Exception {
        var files = OlistFiles.write(folder, "long", List.of(new Origin("long search", 2_500, 0)));
        var before = operator.imports();
        var loading = Executors.newSingleThreadExecutor();
        try {
            var load = loading.submit(() -> {
                loadLeads(files);
                return true;
            });
            Operator.eventually("rows are told")
                    .until(() -> operator.imports().stream().anyMatch(it -> !before.contains(it)));
            operator.capture(Operator.aForm("in-between@example.com", "between"));
            operator.prospect("in-between@example.com");
            assertThat(load).as("rows are left to tell").isNotDone();
            assertThat(load.get(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            loading.shutdownNow();
        }
        assertEventually("long", Map.of("long search", "0/2500"));
    }

    /** The real files may not be kept in this repository; the variable names the folder that holds them. */
    @Test
    @EnabledIfEnvironmentVariable(named = "FOLLOWTHROUGH_OLIST", matches = ".+")
    void theRealFunnelHasItsTrueFigures(@TempDir Path folder) throws Exception {
        var files = new OlistFiles(real("qualified_leads.csv"), real("closed_deals.csv"));
        try (var own = RunningStandalone.on(folder.resolve("data"))) {
            operator = new Operator(own.addresses(), own.accessKey());
            loadDeals(files);
            loadLeads(files);
            assertTheTrueFiguresOfOlist();
            loadLeads(files);
            loadDeals(files);
            operator.capture(Operator.aForm("after-olist@example.com", "after"));
            operator.prospect("after-olist@example.com");
            assertTheTrueFiguresOfOlist();
        } finally {
            start();
        }
    }

    private void assertTheTrueFiguresOfOlist() {
        Operator.eventually("842 of 8,000").untilAsserted(() -> {
            var found = operator.conversions(CUSTOMER, "");
            found.remove("after");
            assertThat(found)
                    .hasSize(10)
                    .contains(
                            entry("Organic Search", "271/2296"),
                            entry("Paid Search", "195/1586"),
                            entry("Social", "75/1350"),
                            entry("Unknown", "179/1099"),
                            entry("Direct Traffic", "70/559"),
                            entry("Email", "15/493"),
                            entry("Referral", "24/284"),
                            entry("Other", "4/150"),
                            entry("Display", "6/118"),
                            entry("Other Publicities", "3/65"));
        });
    }

    private static Path real(String name) {
        return Path.of(System.getenv("FOLLOWTHROUGH_OLIST")).resolve(name);
    }

    private void loadLeads(OlistFiles files) throws InterruptedException {
        operator.load(files.leads(), OlistFiles.LEADS_MAPPING);
    }

    private void loadDeals(OlistFiles files) throws InterruptedException {
        operator.load(files.deals(), OlistFiles.DEALS_MAPPING);
    }

    private void assertEventually(String sources, Map<String, String> truth) {
        Operator.eventually("conversions of " + sources)
                .untilAsserted(() ->
                        assertThat(operator.conversions(CUSTOMER, sources)).containsExactlyInAnyOrderEntriesOf(truth));
    }

    /** A later lead went all the way to the metrics, so what was loaded before it has arrived there too. */
    private void assertStillHolds(String sources, Map<String, String> truth) {
        var marker = sources + "-marker-" + UUID.randomUUID();
        operator.capture(Operator.aForm(marker + "@example.com", "marker-" + sources));
        Operator.eventually("the marker")
                .until(() -> operator.conversions(CUSTOMER, "marker-" + sources).containsKey("marker-" + sources));
        assertThat(operator.conversions(CUSTOMER, sources)).containsExactlyInAnyOrderEntriesOf(truth);
    }
}
