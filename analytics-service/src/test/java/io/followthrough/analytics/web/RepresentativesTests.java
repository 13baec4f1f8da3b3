package io.followthrough.analytics.web;

import static io.followthrough.analytics.DoneBy.by;
import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static io.followthrough.events.TouchOutcome.CONNECTED;
import static io.followthrough.events.TouchOutcome.NO_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is compared with whom by the representative, over a real broker. */
class RepresentativesTests extends RunningAnalytics {

    @Test
    void whoCalledBeforeTheSaleHasTheCustomerAndWhoIsBehindTheFigureAgrees() {
        decided(qualified("worked-1", Stage.CUSTOMER, "worked", 1), qualified("worked-2", Stage.LEAD, "worked", 1));
        touched(
                by(null, mailSent("worked-1", "worked-t1", MONDAY_9AM.plus(Duration.ofHours(1)))),
                by("worked-early", called("worked-1", "worked-t2", MONDAY_9AM.plus(Duration.ofHours(2)), NO_ANSWER)),
                by("worked-last", called("worked-1", "worked-t3", MONDAY_9AM.plus(Duration.ofHours(3)), CONNECTED)),
                by("worked-late", called("worked-1", "worked-t4", MONDAY_9AM.plus(Duration.ofHours(9)), CONNECTED)),
                by("worked-last", called("worked-2", "worked-t5", MONDAY_9AM.plus(Duration.ofHours(4)), NO_ANSWER)));
        acted(by(null, won("worked-1", "worked-d1", MONDAY_9AM.plus(Duration.ofHours(5)))));

        await().untilAsserted(() -> {
            assertThat(customers("worked-last")).isEqualTo("1/2");
            assertThat(customers("worked-early") + customers("worked-late")).isEmpty();
            assertThat(json("/v1/metrics/closing-ratio?by=rep&rep=worked-last")
                            .at("/items/0/numerator")
                            .asInt())
                    .isEqualTo(1);
            assertThat(json("/v1/metrics/conversion-rate/people?stage=customer&part=numerator&rep=worked-last")
                            .at("/items/0/prospectId")
                            .asString())
                    .isEqualTo("worked-1");
        });
    }

    private String customers(String rep) {
        var items = json("/v1/metrics/conversion-rate?stage=customer&by=rep&rep=" + rep)
                .get("items");
        return items.isEmpty()
                ? ""
                : items.get(0).get("numerator").asInt() + "/"
                        + items.get(0).get("denominator").asInt();
    }
}
