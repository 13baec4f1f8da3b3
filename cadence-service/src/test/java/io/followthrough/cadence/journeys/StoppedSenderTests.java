package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.domain.followup.Mailing;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for a stopped sender leaves once it is started again, without the clock going on. */
class StoppedSenderTests extends JourneyTest {

    @Autowired
    private SenderStops stops;

    @Autowired
    private FollowUps followUps;

    @Test
    void whatWaitsLeavesWhenTheSenderIsStartedAgain() {
        mondayMorning();
        var domains = domains();
        domains.forEach(domain -> stops.stop("anybody@" + domain, "554 5.7.1 blocked"));
        try {
            qualified("waits-for-sender");
            Awaitility.await("held back")
                    .atMost(PATIENCE)
                    .until(() -> followUps
                            .find("waits-for-sender")
                            .filter(person -> Mailing.waitsForSender(person, CLOCK.instant()))
                            .isPresent());
            assertThat(mailTo("waits-for-sender@example.com")).isEmpty();
        } finally {
            domains.forEach(domain -> assertThat(
                            delete("/v1/senders/" + domain + "/stop").status())
                    .isEqualTo(204));
        }

        awaitMailTo("waits-for-sender@example.com", 1);
        assertThat(delete("/v1/senders/" + domains.getFirst() + "/stop").status())
                .isEqualTo(404);
    }

    private List<String> domains() {
        return get("/v1/reps")
                .body()
                .path("items")
                .valueStream()
                .flatMap(rep -> Stream.of(rep.path("email").asString()))
                .map(address -> address.substring(address.indexOf('@') + 1))
                .distinct()
                .toList();
    }
}
