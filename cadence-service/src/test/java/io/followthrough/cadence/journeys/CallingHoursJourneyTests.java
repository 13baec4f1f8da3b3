package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Not before 4 pm": calls that are planned move, and whoever calls sees why. */
class CallingHoursJourneyTests extends JourneyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private FollowUps followUps;

    @Test
    void aNoteOfHoursMovesTheCallsAndStandsOnTheList() {
        mondayMorning();
        qualified("at-four");
        awaitMailTo("at-four@example.com", 1);
        assertThat(hoursOfCalls()).isNotEmpty().allMatch(hour -> hour < 16);

        try (var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event("at-four", note("Bitte nicht vor 16 Uhr.")));
        }

        Awaitility.await("calls at hours that suit")
                .atMost(PATIENCE)
                .until(
                        this::hoursOfCalls,
                        hours -> !hours.isEmpty() && hours.stream().allMatch(hour -> hour >= 16));
        var kept =
                followUps.find("at-four").orElseThrow().suppression().wishes().hours();
        assertThat(kept).isNotNull();
        assertThat(kept.inWords()).isEqualTo("after 16:00");

        CLOCK.advance(Duration.between(CLOCK.instant(), firstCall().plusSeconds(60)));
        assertThat(awaitTask("at-four").path("callHours").asString()).isEqualTo("after 16:00");
    }

    /** Where people are free on Fridays and Saturdays, nobody is called on a Friday, and e-mails for weekends may leave on one. */
    @Test
    void nobodyIsCalledOnTheirWeekend() {
        mondayMorning();
        CLOCK.advance(Duration.ofDays(3));
        qualified(People.aNewLead(
                "in-berlin", draft -> draft.in("Europe/Berlin").reachedBy("in-berlin@example.com", "+4930123987")));
        qualified(People.aNewLead(
                "in-riyadh", draft -> draft.in("Asia/Riyadh").reachedBy("in-riyadh@example.com", "+966112345678")));
        awaitMailTo("in-berlin@example.com", 1);
        awaitMailTo("in-riyadh@example.com", 1);

        assertThat(calls("in-berlin"))
                .extracting(at -> at.atZone(BERLIN).getDayOfWeek())
                .contains(DayOfWeek.FRIDAY);
        assertThat(calls("in-riyadh"))
                .isNotEmpty()
                .extracting(at -> at.atZone(ZoneId.of("Asia/Riyadh")).getDayOfWeek())
                .doesNotContain(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }

    private List<Integer> hoursOfCalls() {
        return calls("at-four").stream().map(at -> at.atZone(BERLIN).getHour()).toList();
    }

    private Instant firstCall() {
        return calls("at-four").getFirst();
    }

    private List<Instant> calls(String prospectId) {
        return get("/v1/enrolments?prospect=" + prospectId)
                .body()
                .at("/items/0/touches")
                .valueStream()
                .filter(touch -> touch.path("channel").asString().equals("CALL"))
                .filter(touch -> touch.path("state").asString().equals("PLANNED"))
                .map(touch -> Instant.parse(touch.path("plannedAt").asString()))
                .toList();
    }

    private static ActivityRecorded note(String text) {
        return new ActivityRecorded(
                "note-at-four",
                ActivityKind.NOTE_TAKEN,
                null,
                "at-four",
                null,
                "ben",
                CLOCK.instant(),
                null,
                text,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }
}
