package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A call that nobody made is told as a broken promise, and is made later. */
class UnmadeCallsTests extends JourneyTest {

    @Test
    void itStandsAmongTheBrokenPromisesWithItsNewTime() {
        mondayMorning();
        qualified("nobody-calls");
        awaitMailTo("nobody-calls@example.com", 1);
        var promised = Instant.parse(call().path("plannedAt").asString());
        CLOCK.advance(Duration.between(CLOCK.instant(), promised.plusSeconds(60)));
        var touchId = awaitTask("nobody-calls").path("touchId").asString();

        CLOCK.advance(Duration.ofDays(3).plusHours(1));

        var broken = Awaitility.await("the broken promise")
                .atMost(PATIENCE)
                .until(
                        () -> brokenPromise(touchId),
                        found -> found.filter(it -> it.hasNonNull("movedTo")).isPresent())
                .orElseThrow();
        assertThat(broken.path("plannedAt").asString()).isEqualTo(promised.toString());
        assertThat(broken.path("reason").asString()).startsWith("not made within 3 days");
        assertThat(Instant.parse(broken.path("movedTo").asString())).isAfter(promised.plus(Duration.ofDays(3)));
        assertThat(Instant.parse(call().path("plannedAt").asString()))
                .as("made again")
                .isEqualTo(Instant.parse(broken.path("movedTo").asString()));
    }

    private JsonNode call() {
        return get("/v1/enrolments?prospect=nobody-calls")
                .body()
                .at("/items/0/touches")
                .valueStream()
                .filter(touch -> touch.path("channel").asString().equals("CALL"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<JsonNode> brokenPromise(String touchId) {
        return get("/v1/promises/broken?limit=100")
                .body()
                .path("items")
                .valueStream()
                .filter(it -> it.path("touchId").asString().equals(touchId))
                .findFirst();
    }
}
