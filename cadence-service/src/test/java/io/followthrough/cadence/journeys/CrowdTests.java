package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ProspectQualified;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** More people than there is room for. The last of all: nobody after them would have any. */
@Order(Integer.MAX_VALUE)
class CrowdTests extends JourneyTest {

    private static final int MORE_THAN_ARE_PLANNED_AT_A_TIME = 100;

    @Test
    void aCrowdBeyondCapacityWaitsBestFirstAndNobodyFallsThroughTheCracks() {
        qualified(IntStream.range(0, 600)
                .mapToObj(n -> People.aNewLead(
                        "crowd-" + n, draft -> draft.score(n % 100).reachedBy(null, "+4930123456")))
                .toArray(ProspectQualified[]::new));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/audit/next-actions").body().path("people").asInt() >= 600);
        var waiting = get("/v1/waitlist?limit=5").body();
        assertThat(get("/v1/audit/next-actions")
                        .body()
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
        assertThat(waiting.path("total").asInt()).isPositive();
        assertThat(waiting.path("items")
                        .valueStream()
                        .map(item -> item.path("score").asInt()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(get("/v1/capacity")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(day -> day.path("reserved").asInt() > 360))
                .isEmpty();

        CLOCK.advance(Duration.ofDays(3));
        Awaitility.await("the next look at everybody who waits is to come")
                .atMost(PATIENCE)
                .until(() -> nextLooks().stream().allMatch(at -> at.isAfter(CLOCK.instant())));
        assertThat(nextLooks()).as("somebody still waits").hasSizeGreaterThan(MORE_THAN_ARE_PLANNED_AT_A_TIME);
    }

    /** Of all who wait for room. */
    private List<Instant> nextLooks() {
        return get("/v1/waitlist?limit=200")
                .body()
                .path("items")
                .valueStream()
                .map(item ->
                        get("/v1/enrolments?prospect=" + item.path("prospectId").asString()))
                .filter(plan -> plan.body().at("/nextAction/kind").asString().equals("WAITING"))
                .map(plan -> Instant.parse(plan.body().at("/nextAction/at").asString()))
                .toList();
    }
}
