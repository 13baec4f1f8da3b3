package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ProspectQualified;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** More people than there is room for. The last of all: nobody after them would have any. */
@Order(Integer.MAX_VALUE)
class CrowdTests extends JourneyTest {

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
    }
}
