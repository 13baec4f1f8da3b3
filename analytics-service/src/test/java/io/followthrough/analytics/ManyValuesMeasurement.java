package io.followthrough.analytics;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.qualified;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Stage;
import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Memory and the page's own queries with 50,000 sources; then runs the script of {@code -Drecipes} with the addresses in
 * its environment. Not a test: {@code -Dtest=ManyValuesMeasurement}.
 */
class ManyValuesMeasurement extends RunningAnalytics {

    private static final int SOURCES = Integer.getInteger("sources", 50_000);

    @Test
    void measure() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        for (var from = 0; from < SOURCES; from += 5_000) {
            var events = new ArrayList<EventEnvelope<?>>();
            for (var person = from; person < Math.min(SOURCES, from + 5_000); person++) {
                var at = MONDAY_9AM.plus(Duration.ofHours(person % 2160));
                var source = CaptureSource.of("source-" + person);
                var capture = new FirstCapture("l", CaptureChannel.WEB_FORM, source, at);
                events.add(qualified("p-" + person, person % 10 == 0 ? Stage.CUSTOMER : Stage.LEAD, capture, 1));
            }
            decided(events.toArray(EventEnvelope<?>[]::new));
        }
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> json("/v1/metrics/conversion-rate?stage=customer")
                                .at("/items/0/denominator")
                                .asInt()
                        >= SOURCES);
        System.out.printf("%,d sources counted in %.1f s%n", SOURCES, (System.nanoTime() - begun) / 1e9);
        for (var query : new String[] {
            "/v1/metrics/conversion-rate?by=source&stage=customer&top=10",
            "/v1/metrics/conversion-rate?by=source&window=month",
            "/v1/metrics/conversion-rate?window=day&from=2026-03-01&to=2026-05-31&by=source&top=12&limit=10000&stage=customer",
            "/v1/metrics/conversion-rate/people?stage=customer&source=source-7",
            "/v1/metrics/conversion-rate/people?stage=customer&part=numerator&from=2026-03-01&to=2026-05-31",
            "/v1/funnel",
            "/v1/survival?stage=customer",
            "/v1/survival?by=source&top=10",
            "/v1/cohorts?size=month"
        }) {
            for (var again = 0; again < 3; again++) {
                var start = System.nanoTime();
                var size = get(query, "application/json").body().length();
                System.out.printf("%s: %.0f ms, %,d bytes%n", query, (System.nanoTime() - start) / 1e6, size);
            }
        }
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "heap after collection %,d MB (broker, service and test in one process)%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        var recipes = System.getProperty("recipes");
        if (recipes != null) {
            var process = new ProcessBuilder("bash", recipes).inheritIO();
            process.environment().put("KEY", EmbeddedPlatform.READ_KEY);
            process.environment().put("SERVICE", address("").replace("http://", ""));
            process.environment().put("BROKER", EmbeddedPlatform.bootstrapServers());
            process.start().waitFor();
        }
    }
}
