package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever asked for a call is called once by a list, and not by the cadence besides. */
class OneCallTests extends JourneyTest {

    @Test
    void theCallThatWasAskedForStandsOnTheListAlone() {
        mondayMorning();
        qualified("one-call");
        awaitMailTo("one-call@example.com", 1);
        CLOCK.advance(Duration.between(
                CLOCK.instant(),
                Instant.parse(openCalls().getFirst().path("plannedAt").asString())
                        .plusSeconds(60)));
        var first = awaitTask("one-call").path("touchId").asString();
        var at = CLOCK.instant().plus(Duration.ofDays(1)).plusSeconds(3600);
        assertThat(post(
                                "/v1/touches/" + first + "/outcome",
                                "{\"outcome\": \"CALL_BACK\", \"callBackAt\": \"%s\", \"minutes\": 2}".formatted(at))
                        .status())
                .isLessThan(300);
        Awaitility.await().atMost(PATIENCE).until(() -> openCalls().size() >= 2);
        var next = Instant.parse(openCalls().getLast().path("plannedAt").asString());

        CLOCK.advance(Duration.between(CLOCK.instant(), next.plusSeconds(60)));
        awaitTask("one-call");

        assertThat(openCalls())
                .as("one left over, and one of today")
                .hasSizeGreaterThanOrEqualTo(2)
                .filteredOn(call ->
                        !Instant.parse(call.path("plannedAt").asString()).isAfter(CLOCK.instant()))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(get("/v1/worklist")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("prospectId").asString().equals("one-call"))
                        .filter(item -> item.at("/touch/channel").asString().equals("CALL")))
                .hasSize(1);
    }

    private List<JsonNode> openCalls() {
        return get("/v1/enrolments?prospect=one-call")
                .body()
                .at("/items/0/touches")
                .valueStream()
                .filter(touch -> touch.path("channel").asString().equals("CALL"))
                .filter(touch ->
                        Set.of("PLANNED", "DUE").contains(touch.path("state").asString()))
                .sorted(Comparator.comparing(touch -> touch.path("plannedAt").asString()))
                .toList();
    }
}
