package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.newLead;
import static io.followthrough.cadence.domain.Known.plenty;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.WorkingHours;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.events.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clocks that change by half an hour, by two hours, at midnight, or not in the northern summer. What the service computes is
 * held against a walk through the minutes with nothing but the clock on the wall.
 */
class OddClocksTests {

    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int CHANGES = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Santiago",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "America/Sao_Paulo",
                "Pacific/Chatham",
                "Antarctica/Troll",
                "America/Havana",
                "Asia/Beirut",
                "Atlantic/Azores",
                "Europe/Dublin",
                "Africa/Casablanca",
                "America/Scoresbysund",
                "America/St_Johns",
                "Europe/Berlin"
            })
    void hoursAreOpenExactlyWhenTheClockOnTheWallSaysSo(String name) {
        var zone = ZoneId.of(name);
        var place = new ContactPlace(zone, "as given", "DE");
        for (var day : daysWithChanges(zone)) {
            var seen = new WallClock(zone, day);
            for (var hours : hoursOfADay()) {
                var open = Hours.on(day, hours, place, Instant.MIN);

                assertThat(open.isPresent())
                        .as("%s on %s in %s", hours, day, name)
                        .isEqualTo(seen.isEverWithin(hours.from(), hours.to()));
                open.ifPresent(window -> assertThat(seen.isWithin(window, hours.from(), hours.to()))
                        .as("%s on %s in %s: %s", hours, day, name, window)
                        .isTrue());
            }
        }
    }

    @Test
    void theClocksOfThisRuntimeDoChangeOddly() {
        assertThat(changes(ZoneId.of("Australia/Lord_Howe")))
                .allSatisfy(change -> assertThat(change.getDuration().abs()).isEqualTo(Duration.ofMinutes(30)));
        assertThat(changes(ZoneId.of("Antarctica/Troll")))
                .allSatisfy(change -> assertThat(change.getDuration().abs()).isEqualTo(Duration.ofHours(2)));
        assertThat(changes(ZoneId.of("America/Santiago")).stream().filter(ZoneOffsetTransition::isGap))
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.getDateTimeBefore().toLocalTime()).isEqualTo(LocalTime.MIDNIGHT));
    }

    /** A night shift for night owls: nothing is planned at an hour that nobody's clock shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsPlannedOverAChangeLiesWithinTheHoursOfBothSides(long seed) {
        var random = new Random(seed);
        var zones = Stream.of(
                        "America/Santiago",
                        "Australia/Lord_Howe",
                        "Africa/Cairo",
                        "Pacific/Chatham",
                        "Antarctica/Troll",
                        "Europe/Berlin")
                .map(ZoneId::of)
                .toList();
        var planner = new Planner((country, day) -> false, PlanningPolicy.DEFAULT);
        var planned = 0;
        for (var trial = 0; trial < 150; trial++) {
            var theirs = zones.get(random.nextInt(zones.size()));
            var ours = random.nextBoolean() ? theirs : zones.get(random.nextInt(zones.size()));
            var changes = changes(random.nextBoolean() ? theirs : ours);
            var from = changes.get(random.nextInt(changes.size()))
                    .getInstant()
                    .minus(Duration.ofHours(random.nextInt(200)));
            var windows = List.of(nightHours(random, "calls"), nightHours(random, "emails"), Known.atOnce());
            var rep = working(random, Known.rep("ben", ours.getId(), "DE", plenty()));
            var calendar = RepCalendar.of(rep, Map.of(), (country, day) -> false);

            if (planner.plan(request(theirs, from, windows), calendar) instanceof Accepted plan) {
                planned++;
                for (var contact : plan.contacts()) {
                    var window = windows.stream()
                            .filter(candidate ->
                                    candidate.id().equals(contact.way().window()))
                            .findFirst()
                            .orElseThrow();
                    var hours = window.preferences().getFirst();
                    for (var minute = 0; minute < Math.max(1, contact.minutes()); minute++) {
                        var at = contact.at().plus(Duration.ofMinutes(minute));
                        assertThat(shows(at, theirs, hours.from(), hours.to()))
                                .as("%s for somebody in %s, hours %s", contact, theirs, hours)
                                .isTrue();
                        assertThat(contact.minutes() == 0
                                        || rep.workingHours().stream()
                                                .anyMatch(work -> shows(at, ours, work.from(), work.to())))
                                .as("%s by somebody in %s who works %s", contact, ours, rep.workingHours())
                                .isTrue();
                    }
                }
            }
        }
        assertThat(planned).isGreaterThan(50);
    }

    private static PlanRequest request(ZoneId zone, Instant from, List<ContactWindow> windows) {
        return new PlanRequest(
                "e",
                "p",
                Route.of(
                        newLead(),
                        Reachability.EVERYWHERE,
                        key -> windows.stream()
                                .filter(window -> window.id().equals(key))
                                .findFirst()
                                .orElseGet(() -> library().windows().current().apply(key))),
                new ContactPlace(zone, "as given", "DE"),
                null,
                from,
                null);
    }

    /** Some hours between nine in the evening and five in the morning. */
    private static ContactWindow nightHours(Random random, String id) {
        var from = random.nextBoolean() ? 21 * 60 + 15 * random.nextInt(8) : 15 * random.nextInt(12);
        var to = Math.min(MINUTES_OF_A_DAY, from + 60 + 15 * random.nextInt(8));
        return new ContactWindow(id, 1, List.of(new ContactHours(EVERY_DAY, time(from), time(to))), true);
    }

    private static Rep working(Random random, Rep rep) {
        var from = 15 * random.nextInt(16);
        return new Rep(
                rep.id(),
                rep.version(),
                rep.name(),
                rep.email(),
                rep.phone(),
                rep.timeZone(),
                rep.country(),
                List.of(
                        new WorkingHours(EVERY_DAY, time(from), time(from + 600)),
                        new WorkingHours(EVERY_DAY, time(from + 700), LocalTime.of(23, 45))),
                List.of(),
                List.of(),
                rep.capacity(),
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var at = Instant.parse("2026-01-01T00:00:00Z");
        // Where the clocks change no more, as they last did.
        for (var change = zone.getRules().nextTransition(at);
                change != null && changes.size() < CHANGES;
                change = zone.getRules().nextTransition(change.getInstant())) {
            changes.add(change);
        }
        for (var change = zone.getRules().previousTransition(at);
                change != null && changes.size() < CHANGES;
                change = zone.getRules().previousTransition(change.getInstant())) {
            changes.add(change);
        }
        return changes;
    }

    private static List<LocalDate> daysWithChanges(ZoneId zone) {
        return changes(zone).stream()
                .flatMap(change -> Stream.of(change.getDateTimeBefore(), change.getDateTimeAfter()))
                .map(java.time.LocalDateTime::toLocalDate)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .toList();
    }

    /** Beginning and ending before, at, within and behind the change, every quarter of an hour. */
    private static List<ContactHours> hoursOfADay() {
        var hours = new ArrayList<ContactHours>();
        for (var from = 0; from < MINUTES_OF_A_DAY; from += 15) {
            for (var length : List.of(15, 30, 60, 105, 480)) {
                if (from + length <= MINUTES_OF_A_DAY) {
                    hours.add(new ContactHours(EVERY_DAY, time(from), time(from + length)));
                }
            }
        }
        return hours;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(60L * (minuteOfDay % MINUTES_OF_A_DAY));
    }

    /** @param to midnight is the end of the day */
    private static boolean shows(Instant at, ZoneId zone, LocalTime from, LocalTime to) {
        var shown = at.atZone(zone).toLocalTime();
        return !shown.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || shown.isBefore(to));
    }

    /** What the clock shows in each minute in which the calendar on the wall says this day. */
    private record WallClock(ZoneId zone, java.util.Set<Instant> minutes) {

        WallClock(ZoneId zone, LocalDate day) {
            this(zone, new java.util.LinkedHashSet<>());
            var at = day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().minus(Duration.ofDays(1));
            for (var minute = 0; minute < 3 * MINUTES_OF_A_DAY; minute++) {
                var now = at.plus(Duration.ofMinutes(minute));
                if (now.atZone(zone).toLocalDate().equals(day)) {
                    minutes.add(now);
                }
            }
        }

        boolean isEverWithin(LocalTime from, LocalTime to) {
            return minutes.stream().anyMatch(minute -> shows(minute, zone, from, to));
        }

        boolean isWithin(TimeWindow window, LocalTime from, LocalTime to) {
            return Stream.iterate(window.start(), at -> at.isBefore(window.end()), at -> at.plus(Duration.ofMinutes(1)))
                    .allMatch(at -> minutes.contains(at) && shows(at, zone, from, to));
        }
    }
}
