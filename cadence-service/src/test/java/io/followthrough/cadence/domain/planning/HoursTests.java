package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.WORKING_DAYS;
import static io.followthrough.cadence.domain.Known.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a window opens and closes, and what a contact takes of a day. */
class HoursTests {

    private static final ContactPlace BERLIN = new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant EARLY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aWindowEndsWhenItsDefinitionSaysAndNotLater() {
        assertThat(Hours.on(MONDAY, hours(WORKING_DAYS, "08:30", "12:00"), BERLIN, EARLY))
                .contains(new TimeWindow(Instant.parse("2026-03-02T07:30:00Z"), Instant.parse("2026-03-02T11:00:00Z")));
        assertThat(Hours.on(
                        MONDAY, hours(WORKING_DAYS, "08:30", "12:00"), BERLIN, Instant.parse("2026-03-02T11:00:00Z")))
                .isEmpty();
    }

    @Test
    void aCallEndsBeforeItsWindowDoes() {
        var calendar = RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (country, day) -> false);
        var window = new TimeWindow(Instant.parse("2026-03-02T10:46:00Z"), Instant.parse("2026-03-02T11:00:00Z"));

        assertThat(calendar.firstFree(window, TouchChannel.CALL, 15)).isEmpty();
        assertThat(calendar.firstFree(window, TouchChannel.CALL, 14)).contains(window.start());
    }

    @ParameterizedTest
    @CsvSource({"CALL, 15", "VISIT, 60", "SOCIAL, 5", "LETTER, 10", "EMAIL, 0", "SURVEY, 0", "NEWSLETTER, 0"})
    void everyChannelTakesItsMinutesOfTheDay(TouchChannel channel, int minutes) {
        var effort = new Way(channel, "calls", null, null).effort();
        var start = Instant.parse("2026-03-02T09:00:00Z");
        var calendar = RepCalendar.of(
                Known.ben(Known.plenty()),
                Map.of("e", new Reservation("p", start, java.util.List.of(new Slot(1, start, effort, channel)))),
                (country, day) -> false);

        assertThat(effort).isEqualTo(minutes);
        assertThat(calendar.load(MONDAY).minutes()).isEqualTo(minutes);
        assertThat(calendar.load(MONDAY).emails()).isEqualTo(minutes == 0 ? 1 : 0);
        assertThat(calendar.freeMinutes(MONDAY)).isEqualTo(Known.plenty().day() - minutes);
    }

    @Test
    void contactsOfOnePersonLieTenHoursApart() {
        var request = new PlanRequest(
                "e",
                "p",
                Route.of(
                        Known.newLead(),
                        Reachability.EVERYWHERE,
                        Known.library().windows().current()),
                BERLIN,
                "en",
                Instant.parse("2026-03-02T06:00:00Z"),
                null);
        var planner = new Planner((country, day) -> false, PlanningPolicy.DEFAULT);
        var calendar = RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (country, day) -> false);

        var contacts = ((PlanResult.Accepted) planner.plan(request, calendar)).contacts();

        for (var index = 1; index < contacts.size(); index++) {
            assertThat(Duration.between(
                            contacts.get(index - 1).at(), contacts.get(index).at()))
                    .isGreaterThanOrEqualTo(Duration.ofHours(10));
        }
        var sameDay = Known.calls(3).steps().stream()
                .map(step -> Known.on(0, 3, step.way()))
                .toList();
        var crowded = new io.followthrough.cadence.domain.definition.Cadence(
                "crowded",
                1,
                "Crowded",
                Known.newLead().purpose(),
                Known.newLead().audience(),
                sameDay);
        var spread = ((PlanResult.Accepted) planner.plan(
                        new PlanRequest(
                                "e",
                                "p",
                                Route.of(
                                        crowded,
                                        Reachability.EVERYWHERE,
                                        Known.library().windows().current()),
                                BERLIN,
                                "en",
                                Instant.parse("2026-03-02T06:00:00Z"),
                                null),
                        calendar))
                .contacts();
        assertThat(spread)
                .as("on different days although all may be made on the first")
                .extracting(contact -> BERLIN.dayOf(contact.at()))
                .doesNotHaveDuplicates();
    }
}
