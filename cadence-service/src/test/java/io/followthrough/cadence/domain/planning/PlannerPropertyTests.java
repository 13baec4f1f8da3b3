package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.newLead;
import static io.followthrough.cadence.domain.Known.rep;
import static io.followthrough.events.TouchChannel.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.ChannelCapacity;
import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold of every plan, tried over random people and calendars with fixed seeds. More of them:
 * {@code -Dproperties.times=20}.
 */
class PlannerPropertyTests {

    private static final Holidays NEW_YEAR = (country, day) -> day.getDayOfYear() == 1;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private static final int TIMES = Integer.getInteger("properties.times", 1);
    /** Of Cairo, Beirut, New York, London and Berlin in 2026, to summer time and back. */
    private static final List<Instant> CHANGES_OF_THE_CLOCKS = List.of(
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-03-28T22:00:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-04-23T22:00:00Z"),
            Instant.parse("2026-10-24T21:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2026-10-29T21:00:00Z"),
            Instant.parse("2026-11-01T06:00:00Z"));

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Sao_Paulo",
            "America/Los_Angeles",
            "America/Chicago",
            "America/Mexico_City",
            "America/Santiago",
            "America/Halifax",
            "America/St_Johns",
            "America/Bogota",
            "Europe/Berlin",
            "Europe/London",
            "Europe/Lisbon",
            "Europe/Athens",
            "Europe/Istanbul",
            "Europe/Chisinau",
            "Africa/Lagos",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Kolkata",
            "Asia/Tehran",
            "Asia/Kathmandu",
            "Asia/Beirut",
            "Asia/Jerusalem",
            "Asia/Tokyo",
            "Asia/Shanghai",
            "Australia/Lord_Howe",
            "Australia/Sydney",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Apia");

    private final Planner planner = new Planner(NEW_YEAR, PlanningPolicy.DEFAULT);

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptedPlansNeverExceedAnyCapacity(long seed) {
        var random = new Random(seed);
        var capacity = new Capacity(
                45 + random.nextInt(60),
                150 + random.nextInt(100),
                500,
                6,
                Map.of(CALL, new ChannelCapacity(40 + random.nextInt(40), 120 + random.nextInt(100), 400)));
        var calendar = RepCalendar.of(busy(random, rep("ben", "Europe/Berlin", "DE", capacity)), Map.of(), NEW_YEAR);

        for (var person = 0; person < 150; person++) {
            var cadence = random.nextBoolean() ? calls(3 + random.nextInt(4)) : newLead();
            var from = START.plus(Duration.ofHours(random.nextInt(24 * 40)));
            calendar = reserve(calendar, "e" + person, cadence, "Europe/Berlin", from);
        }

        assertWithinLimits(slots(calendar), capacity.day(), capacity.week(), capacity.month());
        var calls = Objects.requireNonNull(capacity.channels().get(CALL));
        assertWithinLimits(
                slots(calendar).stream().filter(slot -> slot.channel() == CALL).toList(),
                Objects.requireNonNull(calls.day()),
                Objects.requireNonNull(calls.week()),
                Objects.requireNonNull(calls.month()));
        assertThat(slots(calendar).stream()
                        .filter(Slot::isEmail)
                        .collect(Collectors.groupingBy(slot -> day(slot), Collectors.counting())))
                .allSatisfy((day, emails) -> assertThat(emails).isLessThanOrEqualTo(capacity.emailsPerDay()));
        assertThat(slots(calendar).stream().filter(slot -> !slot.isEmail())).allMatch(calendar::works);
        assertNoOverlap(calendar);
    }

    private static void assertWithinLimits(List<Slot> slots, int perDay, int perWeek, int perMonth) {
        assertThat(sums(slots, slot -> day(slot)))
                .isNotEmpty()
                .allSatisfy((day, minutes) -> assertThat(minutes).isLessThanOrEqualTo(perDay));
        assertThat(sums(slots, slot -> day(slot).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))
                .allSatisfy((week, minutes) -> assertThat(minutes).isLessThanOrEqualTo(perWeek));
        assertThat(sums(slots, slot -> YearMonth.from(day(slot))))
                .allSatisfy((month, minutes) -> assertThat(minutes).isLessThanOrEqualTo(perMonth));
    }

    private static void assertNoOverlap(RepCalendar calendar) {
        var tasks = slots(calendar).stream()
                .filter(slot -> !slot.isEmail())
                .sorted(Comparator.comparing(Slot::start))
                .toList();
        for (var index = 1; index < tasks.size(); index++) {
            assertThat(tasks.get(index).start())
                    .isAfterOrEqualTo(tasks.get(index - 1).end());
        }
    }

    /** A meeting of an hour or two on many days. */
    private static Rep busy(Random random, Rep rep) {
        var busy = rep;
        for (var day = 0; day < 40; day += 1 + random.nextInt(3)) {
            var from = START.plus(Duration.ofMinutes(1440L * day + random.nextInt(480)));
            busy = busy.with(new BusyTime(from, from.plus(Duration.ofMinutes(60 + random.nextInt(60))), null));
        }
        return busy;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreCapacityNeverTurnsAnAcceptIntoARefusal(long seed) {
        var random = new Random(seed);
        for (var trial = 0; trial < 60; trial++) {
            var less = new Capacity(
                    15 + 15 * random.nextInt(3),
                    30 + 15 * random.nextInt(6),
                    90 + 15 * random.nextInt(10),
                    5,
                    Map.of(CALL, new ChannelCapacity(15 + 15 * random.nextInt(3), 60, 15 * random.nextInt(12))));
            var more = new Capacity(
                    less.day() + 15 * random.nextInt(3),
                    less.week() + 15 * random.nextInt(3),
                    less.month() + 15 * random.nextInt(3),
                    5 + random.nextInt(3),
                    random.nextBoolean() ? less.channels() : Map.of());
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
        var plenty = new Capacity(600, 6000, 60000, 10000);
        var everyDays = Math.max(1, 6 / TIMES);
        assertThat(ZONES).hasSize(30).doesNotHaveDuplicates();
        for (var zone : ZONES) {
            // A rep who works in the contact's own zone can always reach them.
            var calendar = RepCalendar.of(rep("ben", zone, "DE", plenty), Map.of(), NEW_YEAR);
            for (var day = 0; day < 365; day += everyDays) {
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
    void aPlanAcrossZonesKeepsTheHoursOfBothSidesOnTheDaysAroundEachChangeOfTheClocks() {
        var plenty = new Capacity(600, 6000, 60000, 10000);
        var calendar = RepCalendar.of(rep("ben", "Europe/Berlin", "DE", plenty), Map.of(), NEW_YEAR);
        for (var zone :
                List.of("America/New_York", "Europe/London", "Africa/Cairo", "Asia/Beirut", "America/Sao_Paulo")) {
            for (var changing : CHANGES_OF_THE_CLOCKS) {
                for (var hour = -72; hour < 72; hour += 5) {
                    var from = changing.plus(Duration.ofHours(hour));
                    var plan = (Accepted) planner.plan(request("e", newLead(), zone, from), calendar);
                    assertThat(plan.contacts())
                            .allMatch(contact -> isWithin(contact, ZoneId.of(zone)))
                            .allMatch(contact -> contact.minutes() == 0 || calendar.works(Slot.of(contact)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reservationsSumToZeroAfterAllHaveEnded(long seed) {
        var random = new Random(seed);
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
        assertThat(calendar.reservations()).isNotEmpty();

        var order = new ArrayList<>(calendar.reservations().keySet());
        Collections.shuffle(order, random);
        for (var enrolment : order) {
            calendar = calendar.releasing(enrolment, START.minusSeconds(1));
        }

        assertThat(calendar.reservations()).isEmpty();
        for (var day = 0; day < 60; day++) {
            assertThat(calendar.load(LocalDate.of(2026, 1, 5).plusDays(day))).isEqualTo(DayLoad.EMPTY);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4L * TIMES);
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
                Route.of(cadence, Reachability.EVERYWHERE, library().windows().current()),
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
                        .mapToObj(day -> new Slot(1, START.plus(Duration.ofDays(day)), 15, CALL))
                        .toList());
    }

    private static boolean isWithin(PlannedContact contact, ZoneId zone) {
        var window = library().windows().current().apply(contact.way().window());
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

    private static LocalDate day(Slot slot) {
        return slot.start().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    private static <K> Map<K, Integer> sums(List<Slot> slots, Function<Slot, K> key) {
        return slots.stream().collect(Collectors.groupingBy(key, Collectors.summingInt(Slot::minutes)));
    }
}
