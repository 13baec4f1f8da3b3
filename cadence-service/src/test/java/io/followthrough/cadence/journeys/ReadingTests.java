package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Topics;
import io.followthrough.events.Unclear;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What nobody understood for sure is read by a representative before anything else is sent. */
class ReadingTests extends JourneyTest {

    @Autowired
    private FollowUps followUps;

    @Test
    void nothingLeavesUntilSomebodySaysWhatIsMeant() {
        unclear("puzzling", ConsentStatus.GRANTED);
        unclear("puzzling-subscriber", ConsentStatus.PENDING);
        var entry = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> toRead("puzzling"), Optional::isPresent)
                .orElseThrow();
        assertThat(entry.path("text").asString()).isEqualTo("Please, no more of this. Or later?");
        assertThat(entry.path("likeliest").valueStream().map(JsonNode::asString))
                .containsExactly("OPT_OUT", "NOT_NOW");
        assertThat(entry.path("repId").asString()).isNotEmpty();
        CLOCK.advance(Duration.ofHours(2));
        // By e-mail alone: where other journeys have filled the calendars, a cadence with calls begins days later.
        qualified(People.aNewLead("clear-as-day", draft -> draft.by(CaptureChannel.NEWSLETTER)));
        awaitMailTo("clear-as-day@example.com", 1);
        assertThat(mailTo("puzzling@example.com")).isEmpty();
        assertThat(mailTo("puzzling-subscriber@example.com")).isEmpty();
        assertThat(get("/v1/audit/next-actions")
                        .body()
                        .path("withoutNextAction")
                        .asLong())
                .isZero();

        assertThat(read("puzzling", "fact-puzzling", "PERHAPS").status()).isEqualTo(400);
        assertThat(read("puzzling", "fact-0", "NEUTRAL").status()).isEqualTo(409);
        try (var told = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            assertThat(read("puzzling", "fact-puzzling", "NEUTRAL").status()).isEqualTo(202);
            assertThat(read("puzzling", "fact-puzzling", "NEUTRAL").status()).isEqualTo(202);
            assertThat(read("puzzling", "fact-puzzling", "OPT_OUT").status()).isEqualTo(409);
            var activity = told.await(ActivityRecorded.class, it -> "puzzling".equals(it.prospectId()));
            assertThat(activity.answers()).isEqualTo(Map.of("reading", "NEUTRAL", "readingOf", "fact-puzzling"));
        }
        assertThat(toRead("puzzling")).isEmpty();
        assertThat(followUps.withMessageToRead("nobody-of-that-name", 10))
                .noneMatch(followUp -> followUp.prospectId().equals("puzzling"));

        qualified(People.aNewLead("puzzling", draft -> draft.revision(2)));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            CLOCK.advance(Duration.ofMinutes(30));
            return !mailTo("puzzling@example.com").isEmpty();
        });
    }

    private Answer read(String prospectId, String of, String says) {
        return post(
                "/v1/worklist/" + prospectId + "/reading", "{\"of\": \"%s\", \"says\": \"%s\"}".formatted(of, says));
    }

    private Optional<JsonNode> toRead(String prospectId) {
        return get("/v1/worklist")
                .body()
                .path("toRead")
                .valueStream()
                .filter(item -> item.path("prospectId").asString().equals(prospectId))
                .findFirst();
    }

    private static void unclear(String prospectId, ConsentStatus consent) {
        var said = new Unclear(
                "fact-" + prospectId,
                CLOCK.instant(),
                "Please, no more of this. Or later?",
                List.of("OPT_OUT", "NOT_NOW"),
                true);
        qualified(People.unclear(People.aNewLead(prospectId, draft -> draft.consent(consent)), said));
    }
}
