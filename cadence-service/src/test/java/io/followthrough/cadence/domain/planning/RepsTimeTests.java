package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.ben;
import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.events.TouchChannel.CALL;
import static io.followthrough.events.TouchChannel.LETTER;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.ChannelCapacity;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Meetings, and limits of single channels. Monday is 2 March 2026, Berlin is at UTC+1. */
class RepsTimeTests {

    private static final Holidays NONE = (country, day) -> false;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Planner planner = new Planner(NONE, PlanningPolicy.DEFAULT);

    @Test
    void nothingIsPromisedDuringAMeeting() {
        var meeting = new BusyTime(at("2026-03-02T07:00:00Z"), at("2026-03-02T08:10:00Z"), "team");

        var plan = (Accepted) plan(RepCalendar.of(ben(plenty()).with(meeting), Map.of(), NONE));

        assertThat(plan.contacts().getFirst().at()).isEqualTo(at("2026-03-02T08:10:00Z"));
    }

    @Test
    void aGapBetweenTwoMeetingsThatIsTooShortIsNotUsed() {
        var rep = ben(plenty())
                .with(new BusyTime(at("2026-03-02T07:00:00Z"), at("2026-03-02T08:00:00Z"), null))
                .with(new BusyTime(at("2026-03-02T08:14:00Z"), at("2026-03-02T09:00:00Z"), null));

        var plan = (Accepted) plan(RepCalendar.of(rep, Map.of(), NONE));

        assertThat(plan.contacts().getFirst().at()).isEqualTo(at("2026-03-02T09:00:00Z"));
    }

    @Test
    void aMeetingCutsAStretchOfWorkInTwo() {
        var meeting = new BusyTime(at("2026-03-02T08:00:00Z"), at("2026-03-02T09:00:00Z"), "team");

        var work = RepCalendar.of(ben(plenty()).with(meeting), Map.of(), NONE).workOn(MONDAY);

        assertThat(work).hasSize(3);
        assertThat(work.getFirst().end()).isEqualTo(at("2026-03-02T08:00:00Z"));
        assertThat(work.get(1).start()).isEqualTo(at("2026-03-02T09:00:00Z"));
    }

    @Test
    void aFullChannelRefusesThoughTheDayHasRoom() {
        var noCalls = limited(CALL, new ChannelCapacity(0, null, null));

        var refused = (Refused) plan(RepCalendar.of(ben(noCalls), Map.of(), NONE));

        assertThat(refused.step()).isEqualTo(1);
        assertThat(refused.reason()).contains("CALL of 15 minutes");
    }

    @Test
    void aChannelsLimitsOfDayWeekAndMonthHoldEach() {
        assertThat(freeForCalls(new ChannelCapacity(40, null, null))).isEqualTo(10);
        assertThat(freeForCalls(new ChannelCapacity(null, 50, null))).isEqualTo(20);
        assertThat(freeForCalls(new ChannelCapacity(null, null, 60))).isEqualTo(30);
    }

    @Test
    void anotherChannelsMinutesDoNotCount() {
        var calendar = withACallOfHalfAnHour(limited(LETTER, new ChannelCapacity(20, 20, 20)));

        assertThat(calendar.freeMinutes(MONDAY, LETTER)).isEqualTo(20);
        assertThat(calendar.freeMinutes(MONDAY, CALL)).isEqualTo(330);
    }

    private int freeForCalls(ChannelCapacity limit) {
        return withACallOfHalfAnHour(limited(CALL, limit)).freeMinutes(MONDAY, CALL);
    }

    private static RepCalendar withACallOfHalfAnHour(Capacity capacity) {
        var call = new Slot(1, at("2026-03-02T09:00:00Z"), 30, CALL);
        return RepCalendar.of(ben(capacity), Map.of("other", new Reservation("p", MONDAY_8AM, List.of(call))), NONE);
    }

    private static Capacity limited(io.followthrough.events.TouchChannel channel, ChannelCapacity limit) {
        return new Capacity(360, 1800, 7200, 400, Map.of(channel, limit));
    }

    private PlanResult plan(RepCalendar calendar) {
        var place = new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE");
        var route =
                Route.of(calls(3), Reachability.EVERYWHERE, library().windows().current());
        return planner.plan(new PlanRequest("e", "p", route, place, null, MONDAY_8AM, null), List.of(calendar));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
