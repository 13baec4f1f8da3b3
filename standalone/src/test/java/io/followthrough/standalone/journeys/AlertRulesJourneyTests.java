package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.standalone.RunningStandalone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** The alerts that are shipped ask for metrics that running services tell, and the documentation for the same. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertRulesJourneyTests {

    private static final Path RULES = Path.of("../examples/prometheus/followthrough-alerts.yml");
    private static final Path DOCUMENT = Path.of("../docs/operations.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:followthrough|spring_cloud)_[a-z0-9_]+");

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
        operator.prospect(posted());
    }

    private String posted() {
        var email = "alerts@rules.example";
        operator.capture(Operator.aForm(email, "alert-rules"));
        get(system.addresses().intake() + "/forms/contact");
        return email;
    }

    @Test
    void everyMetricOfAnAlertIsToldFromTheStart() throws IOException {
        var asked = metrics(expressions().collect(Collectors.joining(" ")));
        assertThat(asked).hasSizeGreaterThan(15);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(scraped())).containsAll(asked));
    }

    @Test
    void everyMetricOfOursSaysWhatItCounts() {
        var scraped = scraped();
        assertThat(told(scraped)).isNotEmpty().allSatisfy(name -> {
            if (name.startsWith("followthrough_")) {
                assertThat(scraped).containsPattern("# HELP " + name + " \\S+");
            }
        });
    }

    @Test
    void everyMetricThatTheDocumentationAlertsOnHasARule() throws IOException {
        var rules = Files.readString(RULES);
        var table = Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("| `followthrough_") || line.startsWith("| `spring_"))
                .map(line -> line.split("\\|")[1])
                .collect(Collectors.joining());
        assertThat(metrics(table))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(rules).contains(metric));
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> expressions() throws IOException {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(RULES));
        return file.get("groups").stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .map(rule -> String.valueOf(rule.get("expr")));
    }

    /** What is told has a value: no names in labels, and no comments. */
    private static TreeSet<String> told(String scraped) {
        return scraped.lines()
                .filter(line -> line.startsWith("followthrough_") || line.startsWith("spring_cloud_"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> metrics(String text) {
        return METRIC.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String scraped() {
        var addresses = system.addresses();
        return Stream.of(addresses.intake(), addresses.qualification(), addresses.cadence(), addresses.analytics())
                .map(service -> get(service + "/actuator/prometheus"))
                .collect(Collectors.joining("\n"));
    }

    private String get(String address) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + system.accessKey())
                                    .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
