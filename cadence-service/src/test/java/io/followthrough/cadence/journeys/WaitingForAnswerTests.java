package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whoever waits for an answer hears that the message has arrived, and nothing else by itself until somebody answers. */
class WaitingForAnswerTests extends JourneyTest {

    @Test
    void nothingLeavesByItselfUntilSomebodyAnswers() {
        var asked = new CaptureMessage("lead-waits", CaptureChannel.WEB_FORM, CLOCK.instant(), "Does it come in blue?");
        qualified(People.writing(
                People.aNewLead("waits", draft -> draft.reachedBy("waits@example.com", null)), asked, null));
        qualified(People.aNewLead("asks-nothing", draft -> draft.reachedBy("asks-nothing@example.com", null)));
        awaitMailTo("waits@example.com", 1);
        awaitMailTo("asks-nothing@example.com", 1);

        passUntilMailTo("asks-nothing@example.com", 2);

        assertThat(mailTo("waits@example.com")).as("but the first").hasSize(1);
        var next = get("/v1/enrolments?prospect=waits").body().path("nextAction");
        assertThat(next.path("answerThis").path("text").asString()).isEqualTo("Does it come in blue?");
        assertThat(next.path("answerThis").path("holdsUntil").asString()).isNotEmpty();
        var audit = get("/v1/audit/next-actions").body();
        assertThat(audit.path("toAnswer").asLong()).isPositive();
        assertThat(audit.path("withoutNextAction").asLong()).isZero();
        assertThat(audit.propertyNames()).contains("unknown", "unknownExamples", "comparedAt", "notCompared");
        assertThat(audit.path("unknown").isNull())
                .as("nobody was compared yet, which is not 0")
                .isTrue();
        assertThat(audit.path("notCompared").asString()).contains("some minutes after the start");

        assertThat(post("/v1/worklist/waits/answered", "{\"of\": \"lead-waits\"}")
                        .status())
                .isEqualTo(202);
        passUntilMailTo("waits@example.com", 2);
    }

    private void passUntilMailTo(String address, int number) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            CLOCK.advance(Duration.ofHours(1));
            return mailTo(address).size() >= number;
        });
    }
}
