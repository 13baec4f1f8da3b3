package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchChannel;
import io.followthrough.testkit.TopicProbe;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A couple has one mailbox: what one of them refuses in it is refused for both. */
class SharedAddressJourneyTests extends JourneyTest {

    @Autowired
    private FollowUps followUps;

    @Test
    void whoeverUnsubscribesInASharedMailboxEndsEmailToAllOfIt() {
        mondayMorning();
        sharing("she-shares", "Couple@example.com");
        awaitMailTo("Couple@example.com", 1);
        sharing("he-shares", "couple@example.com");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> followUps.find("he-shares").isPresent());

        try (var told = TopicProbe.on(Topics.ACTIVITIES_CAPTURED);
                var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event("she-shares", byTheLinkOf("she-shares")));

            var meaning = told.await(ActivityRecorded.class, activity -> "he-shares".equals(activity.prospectId()));
            assertThat(meaning.kind()).isEqualTo(ActivityKind.QUESTION_ANSWERED);
            assertThat(meaning.answers()).isEqualTo(Map.of("refusedChannels", "EMAIL"));
            assertThat(meaning.remark()).isEqualTo("e-mail was refused by somebody at the same address");
        }
        assertThat(get("/v1/enrolments?prospect=he-shares")
                        .body()
                        .at("/items/0/touches")
                        .valueStream()
                        .filter(touch -> touch.path("state").asString().equals("PLANNED"))
                        .map(touch -> touch.path("channel").asString()))
                .as("he is called on, and not written to")
                .contains(TouchChannel.CALL.name())
                .doesNotContain(TouchChannel.EMAIL.name());
    }

    private static void sharing(String prospectId, String address) {
        qualified(People.aNewLead(prospectId, draft -> draft.reachedBy(address, "+4930123456")));
    }

    private static ActivityRecorded byTheLinkOf(String prospectId) {
        return new ActivityRecorded(
                "unsubscribed-" + prospectId,
                ActivityKind.CONSENT_WITHDRAWN,
                null,
                prospectId,
                prospectId + ".e1s1a1",
                null,
                CLOCK.instant(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }
}
