package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A complaint in a survey is on the list of what is to be answered, and nothing leaves by itself until somebody has. */
class SurveyJourneyTests extends JourneyTest {

    private static final String COMPLAINT = "Nobody has delivered anything yet and nobody answers me.";

    @Test
    void aComplaintBesideTheNumberStandsInAnswerThis() {
        mondayMorning();
        qualified("unhappy");
        awaitMailTo("unhappy@example.com", 1);

        try (var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event("unhappy", survey("unhappy", COMPLAINT)));
        }

        var asked = Awaitility.await("a complaint to answer")
                .atMost(PATIENCE)
                .until(
                        () -> get("/v1/worklist")
                                .body()
                                .path("toAnswer")
                                .valueStream()
                                .filter(it -> it.path("prospectId").asString().equals("unhappy"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(asked.path("text").asString()).isEqualTo(COMPLAINT);
        assertThat(asked.path("channel").asString()).isEqualTo("SURVEY");
    }

    private static ActivityRecorded survey(String prospectId, String comment) {
        return new ActivityRecorded(
                "survey-of-" + prospectId,
                ActivityKind.SURVEY_ANSWERED,
                null,
                prospectId,
                null,
                null,
                CLOCK.instant(),
                null,
                comment,
                Map.of("satisfaction", "1"),
                null,
                null,
                null,
                Machine.HUMAN,
                "answered the survey",
                false);
    }
}
