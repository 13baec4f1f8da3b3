package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.ben;
import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.newLead;
import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.cadence.domain.Known.rep;
import static io.followthrough.events.TouchChannel.CALL;
import static io.followthrough.events.TouchChannel.EMAIL;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Holidays NONE = (country, day) -> false;

    private final Planner planner = new Planner(NONE, PlanningPolicy.DEFAULT);

    @Test
    void everyContactGetsItsPlaceInTheOrderOfTheSteps() {
        var plan = accepted(plan(calls(5), MONDAY_8AM, calendarOf(ben(plenty()))));

        assertThat(plan.contacts()).extracting(PlannedContact::step).containsExactly(1, 2, 3, 4, 5);
        assertThat(plan.contacts()).extracting(PlannedContact::at).isSorted();
    }

    @Test
    void aCallIsMadeOnAWorkingMorningOfTheOneWhoIsCalled() {
        var plan = accepted(plan(calls(3), MONDAY_8AM, calendarOf(ben(plenty()))));

        assertThat(plan.contacts()).allSatisfy(contact -> {
            var local = contact.at().atZone(BERLIN);
            assertThat(local.getDayOfWeek()).isBetween(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(12, 0));
        });
    }

    @Test
    void anEmailAtOnceLeavesAtOnceEvenOnASundayNight() {
        var sundayNight = Instant.parse("2026-03-01T23:30:00Z");

        var plan = accepted(plan(newLead(), sundayNight, calendarOf(ben(plenty()))));

        assertThat(plan.contacts().getFirst().at()).isEqualTo(sundayNight);
    }

    @Test
    void hoursThatNeverMeetAreTheReasonAndNotAFullCalendar() {
        var request = new PlanRequest(
                "e",
                "p",
                Route.of(
                        calls(3),
                        Reachability.EVERYWHERE,
                        io.followthrough.cadence.domain.Known.library()
                                .windows()
                                .current()),
                new ContactPlace(ZoneId.of("Pacific/Auckland"), "as given", "NZ"),
                "en",
                MONDAY_8AM,
                null);

        var refused = refused(planner.plan(request, calendarOf(ben(plenty()))));

        assertThat(refused.reason())
                .contains(
                        "the working hours of ben (Europe/Berlin) never meet the hours \"calls\" in Pacific/Auckland");
        assertThat(refused.earliestStart()).isNull();
    }

    /** Calls are for working days and e-mails for weekends, which are Friday and Saturday there. */
    @Test
    void wherePeopleAreFreeOnFridaysThePlanMovesWithThem() {
        var week = new WorkingWeek(DayOfWeek.SATURDAY);
        var there = new ContactPlace(BERLIN, "as given", "SA", null, week);

        assertThat(weekdays(calls(5), "DE")).contains(DayOfWeek.FRIDAY);
        assertThat(weekdays(calls(5), there)).doesNotContain(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(weekdays(newLead(), "DE")).contains(DayOfWeek.SATURDAY).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(weekdays(newLead(), there)).contains(DayOfWeek.FRIDAY);
    }

    @Test
    void aFullCalendarIsNoMatterOfZones() {
        var refused = refused(plan(calls(3), MONDAY_8AM, calendarOf(ben(new Capacity(0, 0, 0, 10)))));

        assertThat(refused.reason()).contains("no room for a CALL").doesNotContain("never meet");
    }

    @Test
    void aCadenceThatCannotBeFinishedIsNotStarted() {
        var twoCallsADayOneAWeek = new Capacity(30, 15, 1000, 100);

        var refused = refused(plan(calls(5), MONDAY_8AM, calendarOf(ben(twoCallsADayOneAWeek))));

        assertThat(refused.step()).isEqualTo(2);
        assertThat(refused.day()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(refused.reason()).contains("CALL of 15 minutes", "ben");
        assertThat(refused.earliestStart()).as("no week ever has room for two").isNull();
    }

    @Test
    void aRefusalNamesTheEarliestStartThatWouldFit() {
        var away = new Absence(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15), "holiday");

        var refused = refused(plan(calls(3), MONDAY_8AM, calendarOf(absent(ben(plenty()), away))));

        assertThat(refused.step()).isEqualTo(1);
        assertThat(refused.earliestStart()).isEqualTo(Instant.parse("2026-03-16T07:30:00Z"));
    }

    @Test
    void aShortDelayIsNoReasonToRefuse() {
        var away = new Absence(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 5), "fair");

        var plan = accepted(plan(calls(3), MONDAY_8AM, calendarOf(absent(ben(plenty()), away))));

        assertThat(plan.contacts().getFirst().at().atZone(BERLIN).toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void anAnswerAtOnceDoesNotWaitForTheCallsBehindIt() {
        var away = new Absence(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 6), "fair");

        var plan = accepted(plan(newLead(), MONDAY_8AM, calendarOf(absent(ben(plenty()), away))));

        assertThat(plan.contacts().getFirst().at()).isEqualTo(MONDAY_8AM);
        assertThat(plan.contacts()).extracting(PlannedContact::step).containsExactly(1, 2, 3, 4);
        assertThat(plan.contacts().get(1).at()).isAfter(Instant.parse("2026-03-07T00:00:00Z"));
    }

    @Test
    void noAnswerLeavesIfTheCallsBehindItHaveNoRoomAtAll() {
        var away = new Absence(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 25), "ill");

        assertThat(plan(newLead(), MONDAY_8AM, calendarOf(absent(ben(plenty()), away))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void publicHolidaysOfTheRepAreNotWorked() {
        Holidays monday = (country, day) -> "FR".equals(country) && day.equals(LocalDate.of(2026, 3, 2));

        var result = planner.plan(
                request(calls(3), MONDAY_8AM, "DE"),
                List.of(RepCalendar.of(rep("eva", "Europe/Paris", "FR", plenty()), Map.of(), monday)));

        assertThat(dayOfFirst(result)).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void nobodyIsCalledOnAPublicHolidayOfTheirs() {
        Holidays monday = (country, day) -> "DE".equals(country) && day.equals(LocalDate.of(2026, 3, 2));

        var result = new Planner(monday, PlanningPolicy.DEFAULT)
                .plan(
                        request(calls(3), MONDAY_8AM, "DE"),
                        List.of(RepCalendar.of(rep("eva", "Europe/Paris", "FR", plenty()), Map.of(), NONE)));

        assertThat(dayOfFirst(result)).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void ofTwoRepsTheOneWithTheEarlierPlanIsChosen() {
        var away = new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), "training");
        var anna = calendarOf(absent(rep("anna", "Europe/Berlin", "DE", plenty()), away));

        var plan = accepted(plan(calls(3), MONDAY_8AM, anna, calendarOf(ben(plenty()))));

        assertThat(plan.repId()).isEqualTo("ben");
    }

    @Test
    void ofTwoRepsWithEqualPlansTheLessLoadedIsChosen() {
        var friday = Instant.parse("2026-03-13T13:00:00Z");
        var busy = new Reservation("somebody", MONDAY_8AM, List.of(new Slot(1, friday, 60, CALL)));
        var anna = RepCalendar.of(rep("anna", "Europe/Berlin", "DE", plenty()), Map.of("other", busy), NONE);

        var plan = accepted(plan(calls(3), MONDAY_8AM, anna, calendarOf(ben(plenty()))));

        assertThat(plan.repId()).isEqualTo("ben");
    }

    @Test
    void whoeverKnowsThePersonKeepsThemIfThereIsRoom() {
        var route =
                Route.of(calls(3), Reachability.EVERYWHERE, library().windows().current());
        var request =
                new PlanRequest("e", "p", route, new ContactPlace(BERLIN, "as given", "DE"), null, MONDAY_8AM, "zoe");
        var away = new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), "training");
        var zoe = calendarOf(absent(rep("zoe", "Europe/Berlin", "DE", plenty()), away));

        var plan = accepted(planner.plan(request, List.of(calendarOf(ben(plenty())), zoe)));

        assertThat(plan.repId()).isEqualTo("zoe");
    }

    @Test
    void withoutRepsNothingIsPromised() {
        assertThat(refused(planner.plan(request(calls(3), MONDAY_8AM, "DE"), List.of()))
                        .reason())
                .isEqualTo("there is no active representative");
    }

    @Test
    void theSendersDailyLimitMovesAnEmailToAnotherDay() {
        var noMailToday = new Capacity(360, 1800, 7200, 1);
        var taken = new Reservation("somebody", MONDAY_8AM, List.of(new Slot(1, MONDAY_8AM, 0, EMAIL)));
        var calendar = RepCalendar.of(ben(noMailToday), Map.of("other", taken), NONE);

        var plan = accepted(plan(newLead(), MONDAY_8AM, calendar));

        assertThat(plan.contacts().getFirst().at().atZone(BERLIN).toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void planningTheSameEnrolmentAgainReplacesWhatItHeld() {
        var onlyThree = new Capacity(15, 1000, 1000, 100);
        var calendar = calendarOf(ben(onlyThree));
        var first = accepted(plan(calls(3), MONDAY_8AM, calendar));
        var reserved = calendar.reserving(
                "e",
                new Reservation(
                        "p", MONDAY_8AM, first.contacts().stream().map(Slot::of).toList()));

        assertThat(accepted(plan(calls(3), MONDAY_8AM, reserved)).contacts()).isEqualTo(first.contacts());
    }

    @Test
    void aPersonFarAwayIsCalledWhenBothAreUp() {
        var route =
                Route.of(calls(3), Reachability.EVERYWHERE, library().windows().current());
        var newYork = new ContactPlace(ZoneId.of("America/New_York"), "as given", "US");
        var plan = accepted(planner.plan(
                new PlanRequest("e", "p", route, newYork, null, MONDAY_8AM, null), List.of(calendarOf(ben(plenty())))));

        assertThat(plan.contacts()).allSatisfy(contact -> {
            assertThat(contact.at().atZone(newYork.zone()).toLocalTime())
                    .isBetween(LocalTime.of(8, 30), LocalTime.of(12, 0));
            assertThat(contact.at().atZone(BERLIN).toLocalTime()).isBetween(LocalTime.of(13, 30), LocalTime.of(17, 15));
        });
    }

    @Test
    void twoContactsOfOneRepNeverOverlap() {
        var calendar = calendarOf(ben(plenty()));
        var held = new java.util.ArrayList<Slot>();
        for (var person = 0; person < 20; person++) {
            var plan = accepted(plan(calls(3), MONDAY_8AM, calendar));
            var slots = plan.contacts().stream().map(Slot::of).toList();
            held.addAll(slots);
            calendar = calendar.reserving("e" + person, new Reservation("p" + person, MONDAY_8AM, slots));
        }
        held.sort(java.util.Comparator.comparing(Slot::start));

        for (var index = 1; index < held.size(); index++) {
            assertThat(held.get(index).start())
                    .isAfterOrEqualTo(held.get(index - 1).end());
        }
    }

    @Test
    void whatComesLateMovesAllThatFollowsWhereDistancesAreKept() {
        var away = new Absence(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3), "no room");
        var calendar = calendarOf(absent(ben(plenty()), away));
        var request = request(calls(3), MONDAY_8AM, "DE");

        assertThat(days(planner.plan(request, List.of(calendar))))
                .as("each as late as its cadence allows")
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6));
        assertThat(days(planner.plan(request.keepingDistances(), List.of(calendar))))
                .as("two days between them, a weekend aside")
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9));
    }

    private List<DayOfWeek> weekdays(Cadence cadence, String country) {
        return weekdays(cadence, new ContactPlace(BERLIN, "as given", country));
    }

    private List<DayOfWeek> weekdays(Cadence cadence, ContactPlace place) {
        var request = request(cadence, MONDAY_8AM, place);
        return days(planner.plan(request, List.of(calendarOf(ben(plenty()))))).stream()
                .map(LocalDate::getDayOfWeek)
                .toList();
    }

    private static List<LocalDate> days(PlanResult result) {
        return accepted(result).contacts().stream()
                .map(contact -> contact.at().atZone(BERLIN).toLocalDate())
                .toList();
    }

    private static LocalDate dayOfFirst(PlanResult result) {
        return accepted(result).contacts().getFirst().at().atZone(BERLIN).toLocalDate();
    }

    private PlanResult plan(Cadence cadence, Instant from, RepCalendar... calendars) {
        return planner.plan(request(cadence, from, "DE"), List.of(calendars));
    }

    private static PlanRequest request(Cadence cadence, Instant from, @Nullable String country) {
        return request(cadence, from, new ContactPlace(BERLIN, "as given", country));
    }

    private static PlanRequest request(Cadence cadence, Instant from, ContactPlace place) {
        return new PlanRequest(
                "e",
                "p",
                Route.of(cadence, Reachability.EVERYWHERE, library().windows().current()),
                place,
                null,
                from,
                null);
    }

    private static RepCalendar calendarOf(Rep rep) {
        return RepCalendar.of(rep, Map.of(), NONE);
    }

    private static Rep absent(Rep rep, Absence absence) {
        return rep.with(absence);
    }

    private static Accepted accepted(PlanResult result) {
        assertThat(result).isInstanceOf(Accepted.class);
        return (Accepted) result;
    }

    private static Refused refused(PlanResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }
}
