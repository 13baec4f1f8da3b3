package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.newLead;
import static io.followthrough.cadence.domain.Known.rep;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.events.TouchChannel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every plan, tried over random people and calendars with fixed seeds. */
class PlannerPropertyTests {

    private static final Holidays NEW_YEAR = (country, day) -> day.getDayOfYear() == 1;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Planner planner = new Planner(library().windows(), NEW_YEAR, PlanningPolicy.DEFAULT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void acceptedPlansNeverExceedAnyCapacity(long seed) {
        var random = new Random(seed);
        var capacity = new Capacity(45 + random.nextInt(60), 150 + random.nextInt(100), 500, 6);
        var calendar = RepCalendar.of(rep("ben", "Europe/Berlin", "DE", capacity), Map.of(), NEW_YEAR);

        for (var person = 0; person < 150; person++) {
            var cadence = random.nextBoolean() ? calls(3 + random.nextInt(4)) : newLead();
            var from = START.plus(Duration.ofHours(random.nextInt(24 * 40)));
            calendar = reserve(calendar, "e" + person, cadence, "Europe/Berlin", from);
        }

        var zone = ZoneId.of("Europe/Berlin");
        assertThat(sums(calendar, slot -> day(slot, zone)))
                .isNotEmpty()
                .allSatisfy((day, minutes) -> assertThat(minutes).isLessThanOrEqualTo(capacity.day()));
        assertThat(sums(calendar, slot -> day(slot, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))
                .allSatisfy((week, minutes) -> assertThat(minutes).isLessThanOrEqualTo(capacity.week()));
        assertThat(sums(calendar, slot -> YearMonth.from(day(slot, zone))))
                .allSatisfy((month, minutes) -> assertThat(minutes).isLessThanOrEqualTo(capacity.month()));
        assertThat(slots(calendar).stream()
                        .filter(Slot::isEmail)
                        .collect(Collectors.groupingBy(slot -> day(slot, zone), Collectors.counting())))
                .allSatisfy((day, emails) -> assertThat(emails).isLessThanOrEqualTo(capacity.emailsPerDay()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void moreCapacityNeverTurnsAnAcceptIntoARefusal(long seed) {
        var random = new Random(seed);
        for (var trial = 0; trial < 60; trial++) {
            var less = new Capacity(
                    15 + 15 * random.nextInt(3), 30 + 15 * random.nextInt(6), 90 + 15 * random.nextInt(10), 5);
            var more = new Capacity(
                    less.day() + 15 * random.nextInt(3),
                    less.week() + 15 * random.nextInt(3),
                    less.month() + 15 * random.nextInt(3),
                    5 + random.nextInt(3));
            var from = START.plus(Duration.ofHours(random.nextInt(24 * 20)));
            var held = Map.of("other", someReservation(random));
            var small = RepCalendar.of(rep("ben", "Europe/Berlin", "DE", less), held, NEW_YEAR);
            var large = RepCalendar.of(rep("ben", "Europe/Berlin", "DE", more), held, NEW_YEAR);
            var request = request("e", calls(3 + random.nextInt(3)), "Europe/Berlin", from);

            if (planner.plan(request, small) instanceof Accepted) {
                assertThat(planner.plan(request, large)).isInstanceOf(Accepted.class);
            }
        }
    }

    @Test
    void aPlanNeverLeavesItsWindowsOverAYearWithBothDaylightSavingChanges() {
        var zones = List.of(
                "America/New_York",
                "America/Sao_Paulo",
                "America/Los_Angeles",
                "Europe/Berlin",
                "Europe/London",
                "Europe/Lisbon",
                "Africa/Lagos",
                "Africa/Cairo",
                "Asia/Kolkata",
                "Asia/Tehran",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Pacific/Auckland",
                "Asia/Beirut",
                "America/St_Johns");
        var plenty = new Capacity(600, 6000, 60000, 10000);
        var night = rep("ben", "Europe/Berlin", "DE", plenty);
        for (var zone : zones) {
            // A rep who works in the contact's own zone can always reach them.
            var calendar = RepCalendar.of(rep(night.id(), zone, "DE", plenty), Map.of(), NEW_YEAR);
            for (var day = 0; day < 365; day += 3) {
                var from = START.plus(Duration.ofHours(24L * day + day % 24));
                var plan = (Accepted) planner.plan(request("e", newLead(), zone, from), calendar);
                assertThat(plan.contacts()).allSatisfy(contact -> {
                    assertThat(contact.at()).isAfterOrEqualTo(from);
                    assertThat(isWithin(contact, ZoneId.of(zone)))
                            .as(contact + " in " + zone)
                            .isTrue();
                });
            }
        }
    }

    @Test
    void reservationsSumToZeroAfterAllHaveEnded() {
        var random = new Random(7);
        var calendar = RepCalendar.of(
                rep("ben", "Europe/Berlin", "DE", new Capacity(300, 1500, 6000, 50)), Map.of(), NEW_YEAR);
        for (var person = 0; person < 60; person++) {
            calendar = reserve(
                    calendar,
                    "e" + person,
                    newLead(),
                    "Europe/Berlin",
                    START.plus(Duration.ofHours(random.nextInt(200))));
        }

        for (var person = 0; person < 60; person++) {
            calendar = calendar.releasing("e" + person, START.minusSeconds(1));
        }

        assertThat(calendar.reservations()).isEmpty();
        assertThat(calendar.load(LocalDate.of(2026, 1, 6))).isEqualTo(DayLoad.EMPTY);
    }

    private RepCalendar reserve(RepCalendar calendar, String enrolment, Cadence cadence, String zone, Instant from) {
        return planner.plan(request(enrolment, cadence, zone, from), calendar) instanceof Accepted plan
                ? calendar.reserving(
                        enrolment,
                        new Reservation(
                                "p",
                                from,
                                plan.contacts().stream().map(Slot::of).toList()))
                : calendar;
    }

    private static PlanRequest request(String enrolment, Cadence cadence, String zone, Instant from) {
        return new PlanRequest(
                enrolment,
                "p",
                Route.of(cadence, Reachability.EVERYWHERE),
                new ContactPlace(ZoneId.of(zone), "as given", "DE"),
                null,
                from,
                null);
    }

    private static Reservation someReservation(Random random) {
        return new Reservation(
                "p",
                START,
                random.ints(6, 0, 20)
                        .mapToObj(day -> new Slot(1, START.plus(Duration.ofDays(day)), 15, TouchChannel.CALL))
                        .toList());
    }

    private static boolean isWithin(PlannedContact contact, ZoneId zone) {
        var window = library().window(contact.way().window());
        var local = contact.at().atZone(zone);
        var end = contact.at().plusSeconds(60L * contact.minutes()).atZone(zone).toLocalTime();
        return window.preferences().stream()
                .anyMatch(hours ->
                        hours.days().contains(local.getDayOfWeek()) && isWithin(hours, local.toLocalTime(), end));
    }

    private static boolean isWithin(ContactHours hours, LocalTime start, LocalTime end) {
        return hours.endsAtMidnight() || (!start.isBefore(hours.from()) && !end.isAfter(hours.to()));
    }

    private static List<Slot> slots(RepCalendar calendar) {
        return calendar.reservations().values().stream()
                .flatMap(held -> held.slots().stream())
                .toList();
    }

    private static LocalDate day(Slot slot, ZoneId zone) {
        return slot.start().atZone(zone).toLocalDate();
    }

    private static <K> Map<K, Integer> sums(RepCalendar calendar, Function<Slot, K> key) {
        return slots(calendar).stream().collect(Collectors.groupingBy(key, Collectors.summingInt(Slot::minutes)));
    }
}
