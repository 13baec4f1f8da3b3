package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ProspectQualified;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How fast a crowd passes; run by hand: {@code mvn test -Dtest=ThroughputMeasurement}. */
class ThroughputMeasurement extends JourneyTest {

    private static final int PEOPLE = 20_000;
    private static final String[] ZONES = {
        "Europe/Berlin", "America/Sao_Paulo", "America/New_York", "Asia/Tokyo", "Europe/Lisbon", "Australia/Sydney"
    };

    @Test
    void aCrowdPasses() {
        qualified("warm-up");
        awaitMailTo("warm-up@example.com", 1);
        var crowd = IntStream.range(0, PEOPLE)
                .mapToObj(n -> People.aNewLead(
                        "crowd-" + n, draft -> draft.score(n % 100).in(ZONES[n % ZONES.length])))
                .toArray(ProspectQualified[]::new);
        var start = System.nanoTime();
        qualified(crowd);
        var written = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> get("/v1/audit/next-actions").body().path("people").asInt() > PEOPLE);
        var seconds = Duration.ofNanos(System.nanoTime() - written).toMillis() / 1000.0;

        System.out.printf(
                "%d people in %.1f s (%.0f a second); written in %.1f s; waiting %s%n",
                PEOPLE,
                seconds,
                PEOPLE / seconds,
                (written - start) / 1e9,
                get("/v1/waitlist?limit=1").body().path("total"));
        assertThat(get("/v1/audit/next-actions")
                        .body()
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
    }
}
