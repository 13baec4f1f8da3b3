package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BookedElsewhereTests extends JourneyTest {

    @Test
    void whoBooksInACalendarThatIsNotOursIsLeftInPeaceUntilTheMeetingIsOver() {
        mondayMorning();
        var person = "booked-elsewhere-" + UUID.randomUUID();
        qualified(person);
        awaitMailTo(person + "@example.com", 1);
        var begins = CLOCK.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        var booking = new ActivityRecorded(
                person + "-booking",
                ActivityKind.MEETING_BOOKED,
                null,
                person,
                null,
                null,
                CLOCK.instant().minusSeconds(600),
                null,
                "Booked a meeting",
                Map.of("meetingAt", begins.toString(), "bookedBy", "Calendly", "meetingWith", "ana@sales.example"),
                null,
                null,
                begins.plus(Duration.ofMinutes(30)),
                Machine.UNKNOWN,
                null,
                false);
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(event(person, booking));
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> "MEETING"
                        .equals(get("/v1/enrolments?prospect=" + person)
                                .body()
                                .at("/nextAction/cause")
                                .asString("")));
        var plan = get("/v1/enrolments?prospect=" + person).body();
        assertThat(plan.at("/items/0/outcome").asString()).isEqualTo("MEETING_BOOKED");
        assertThat(plan.at("/nextAction/at").asString())
                .isEqualTo(begins.plus(Duration.ofMinutes(30))
                        .plus(Duration.ofDays(1))
                        .toString());
        assertThat(plan.at("/nextAction/reason").asString()).contains(begins.toString());
        assertThat(task(person)).isEmpty();
        var meeting = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> get("/v1/meetings?rep=ana")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(it ->
                                        person.equals(it.path("prospectId").asString()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(meeting.path("from").asString()).isEqualTo(begins.toString());
        assertThat(meeting.path("bookedBy").asString()).isEqualTo("Calendly");
        assertThat(delete("/v1/touches/" + meeting.path("touchId").asString() + "/meeting")
                        .status())
                .isEqualTo(409);
    }
}
