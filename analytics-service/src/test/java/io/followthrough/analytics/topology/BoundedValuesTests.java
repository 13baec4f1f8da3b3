package io.followthrough.analytics.topology;

import static io.followthrough.analytics.Events.qualified;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dimension with more values than are told apart: three. */
class BoundedValuesTests {

    @TempDir
    private Path stores;

    private MetricsDriver driver;

    @BeforeEach
    void start() {
        driver = new MetricsDriver(stores, 3);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void beyondTheBoundTheLargestValuesKeepTheirNamesAndTheRestAreCountedTogether() {
        for (var source = 1; source <= 5; source++) {
            for (var person = 1; person <= source; person++) {
                qualification(qualified("p-" + source + "-" + person, Stage.LEAD, "s" + source, 1));
            }
        }
        var before = published("conversion-rate");

        assertThat(people(before)).containsExactlyInAnyOrder("s3=3", "s4=4", "s5=5", "(other)=3");
        assertThat(before.get("conversion-rate/ALL/source/source=%28other%29&to=CUSTOMER")
                        .otherValues())
                .isEqualTo(2);

        for (var person = 10; person < 20; person++) {
            qualification(qualified("p-" + person, Stage.LEAD, "s1", 1));
        }
        var after = published("conversion-rate");

        assertThat(people(after)).containsExactlyInAnyOrder("s1=11", "(other)=5");
        assertThat(after).containsEntry("conversion-rate/ALL/source/source=s3&to=CUSTOMER", null);
    }

    @Test
    void whoeverComesAndGoesTheLargestHaveTheirNamesAndTheOthersAreCountedTogether() {
        var random = new Random(41);
        var bySource = new TreeMap<String, Integer>();
        var sourceOf = new TreeMap<String, String>();
        for (var step = 1; step <= 90; step++) {
            var person = "p-" + random.nextInt(30);
            var source = "s" + (char) ('a' + random.nextInt(9));
            qualification(qualified(person, Stage.LEAD, source, step));
            var earlier = sourceOf.put(person, source);
            bySource.merge(source, 1, Integer::sum);
            if (earlier != null) {
                bySource.computeIfPresent(earlier, (_, people) -> people == 1 ? null : people - 1);
            }
            if (random.nextInt(8) == 0) {
                driver.publishAll();
                var largest = bySource.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
                var expected = largest.stream()
                        .limit(3)
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.toList());
                var others =
                        largest.stream().skip(3).mapToInt(Map.Entry::getValue).sum();
                if (others > 0) {
                    expected.add("(other)=" + others);
                }
                assertThat(people(driver.now())).as("step %d", step).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void whenFewValuesAreLeftAllHaveTheirNamesAgain() {
        for (var source = 1; source <= 4; source++) {
            qualification(qualified("p-" + source, Stage.LEAD, "s" + source, 1));
        }
        published("conversion-rate");
        qualification(qualified("p-4", Stage.LEAD, "s1", 2));

        assertThat(published("conversion-rate"))
                .containsEntry("conversion-rate/ALL/source/source=%28other%29&to=CUSTOMER", null)
                .doesNotContainKey("conversion-rate/ALL/source/source=s4&to=CUSTOMER");
        assertThat(driver.now().keySet())
                .contains(
                        "conversion-rate/ALL/source/source=s1&to=CUSTOMER",
                        "conversion-rate/ALL/source/source=s3&to=CUSTOMER");
    }

    private static List<String> people(Map<String, MetricUpdated> readings) {
        return readings.values().stream()
                .filter(Objects::nonNull)
                .filter(reading -> reading.window().start() == null)
                .filter(reading -> "CUSTOMER".equals(reading.dimensions().get("to")))
                .filter(reading -> reading.dimensions().containsKey("source"))
                .map(reading -> reading.dimensions().get("source") + "=" + (long) reading.denominator())
                .toList();
    }

    private void qualification(EventEnvelope<?> event) {
        driver.pipe(event);
    }

    private Map<String, MetricUpdated> published(String metric) {
        return driver.published(metric);
    }
}
