package io.followthrough.cadence.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.PromisesReport;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.WorkingHours;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Slot;
import io.followthrough.cadence.simulation.Town.Made;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Fixtures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random months of a small town: representatives change their days, hours and absences while contacts are planned, the clock
 * jumps by a day, a month or a year, people of odd zones come, answer and leave. More of them: {@code -Dproperties.times=20}.
 */
class HistoriesTests {

    private static final int TIMES = Integer.getInteger("properties.times", 1);
    private static final int EVENTS = 70;
    private static final int FOUNDERS = 6;
    /** Days before clocks change somewhere. */
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-03-02T06:00:00Z"),
            Instant.parse("2026-03-30T00:00:00Z"),
            Instant.parse("2026-09-02T12:00:00Z"),
            Instant.parse("2026-12-21T18:00:00Z"));

    private static final List<String> ZONES = List.of(
            "America/Santiago",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "America/Sao_Paulo",
            "Pacific/Chatham",
            "Antarctica/Troll",
            "Europe/Berlin");

    private static final List<String> REPS = List.of("ben", "eva", "kim");

    private final Map<String, ZoneId> zones = new HashMap<>();
    private long revision = 1;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6L * TIMES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNobodyIsBothered(long seed) {
        var random = new Random(seed);
        var town = new Town(
                STARTS.get(random.nextInt(STARTS.size())),
                Known.library(REPS.stream().map(id -> rep(random, id)).toArray(Rep[]::new)));
        for (var person = 0; person < FOUNDERS; person++) {
            somebodyComes(random, town);
        }
        for (var event = 0; event < EVENTS; event++) {
            somethingHappens(random, town);
            assertThat(town.stores.followUps().countWithoutNextAction())
                    .as("people without a next action")
                    .isZero();
        }
        town.goesOn(Duration.ofDays(20), Duration.ofHours(3));

        assertThat(town.sent()).hasSizeGreaterThanOrEqualTo(FOUNDERS);
        assertNobodyGetsTwoMailsInADay(town);
        town.sent().forEach(this::assertWithinItsHours);
        town.tasks().forEach(made -> assertShows(made.touch().plannedAt(), made));
        assertThat(town.stores.followUps().countWithoutNextAction()).isZero();
        assertNothingDueIsLeftLying(town);
        assertPausesSayWhy(town);
    }

    private void somethingHappens(Random random, Town town) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> somebodyComes(random, town);
            case 3 -> changed(town, rep(random, oneOf(random, REPS)));
            case 4 -> changed(town, away(random, town, rep(town, oneOf(random, REPS))));
            case 5 -> town.jumps(Duration.ofDays(1 + random.nextInt(40)));
            case 6 -> town.jumps(random.nextInt(6) == 0 ? Duration.ofDays(365) : Duration.ofHours(30));
            case 7 -> work(random, town);
            case 8 -> somebodyAnswers(random, town);
            case 9 -> somebodyIsDecidedAbout(random, town);
            default -> town.goesOn(Duration.ofHours(6 + random.nextInt(90)), Duration.ofHours(1));
        }
    }

    private void somebodyComes(Random random, Town town) {
        var id = "p" + zones.size();
        var zone = oneOf(random, ZONES);
        zones.put(id, ZoneId.of(zone));
        town.happened(id, People.aNewLead(id, draft -> draft.in(zone)));
        town.jumps(Duration.ZERO);
        if (random.nextBoolean()) {
            // The first e-mail has just left, and there is news already.
            town.goesOn(Duration.ofHours(2), Duration.ofHours(1));
            decided(random, town, id);
        }
    }

    /** Becomes a customer, is lost, or is interested anew: another cadence begins while one ends. */
    private void somebodyIsDecidedAbout(Random random, Town town) {
        decided(random, town, "p" + random.nextInt(zones.size()));
    }

    private void decided(Random random, Town town, String id) {
        var stage = oneOf(random, List.of(Stage.LEAD, Stage.PROSPECT, Stage.CUSTOMER, Stage.LOST));
        var road = oneOf(random, List.of(Road.CURRENT_INTEREST, Road.FUTURE_INTEREST));
        revision++;
        town.happened(
                id,
                People.aNewLead(
                        id,
                        draft -> draft.in(zones.get(id).getId())
                                .stage(stage)
                                .road(road, null)
                                .revision(revision)));
        town.jumps(Duration.ZERO);
    }

    private void somebodyAnswers(Random random, Town town) {
        var id = "p" + random.nextInt(zones.size());
        town.happened(
                id,
                Fixtures.anActivity(
                        "said-" + town.told().size(),
                        random.nextInt(4) == 0 ? ActivityKind.CONSENT_WITHDRAWN : ActivityKind.EMAIL_REPLIED,
                        id,
                        town.now()));
    }

    /** Some of what stands on the lists is done. */
    private static void work(Random random, Town town) {
        for (var rep : REPS) {
            for (var person : town.stores.followUps().withTasksOf(rep, town.now(), 100)) {
                var enrolment = person.enrolment().orElseThrow();
                enrolment.touches().stream()
                        .filter(touch -> touch.state() == TouchState.DUE && random.nextBoolean())
                        .findFirst()
                        .ifPresent(touch ->
                                town.service.recordOutcome().record(enrolment.touchId(touch), report(random, touch)));
            }
        }
    }

    private static Report report(Random random, PlannedTouch touch) {
        var outcome = touch.channel() != TouchChannel.CALL
                ? TouchOutcome.SENT
                : random.nextBoolean() ? TouchOutcome.CONNECTED : TouchOutcome.NO_ANSWER;
        return new Report(outcome, null, 10d, null, Map.of(), null, null);
    }

    /** As over HTTP: stored, then the promises are looked after. */
    private static void changed(Town town, Rep rep) {
        var stored = town.definitions.put(rep);
        var before = town.stores.brokenPromises().count(null);
        var report = town.service.keepPromises().after(stored);
        assertThat(town.stores.brokenPromises().count(null))
                .as("each broken promise is on the list")
                .isEqualTo(before + report.broken().size());
        assertBrokenOnesRest(town, report);
        assertThatWhatIsPromisedCanBeKept(town, stored);
    }

    private static void assertBrokenOnesRest(Town town, PromisesReport report) {
        assertThat(report.broken()).allSatisfy(promise -> {
            assertThat(promise.reason()).isNotBlank();
            assertThat(town.followUp(promise.prospectId()).next().kind()).isNotEqualTo(Kind.ENROLLED);
        });
    }

    private static void assertThatWhatIsPromisedCanBeKept(Town town, Rep rep) {
        var calendar = RepCalendar.of(rep, Map.of(), (country, day) -> false);
        for (var person : town.stores
                .followUps()
                .load(town.stores.followUps().carriedBy(rep.id(), 1000))
                .values()) {
            var state = Objects.requireNonNull(person.state());
            if (state.next().is(Kind.ENROLLED)) {
                assertThat(open(state)
                                .filter(touch -> !touch.isSentByItself()
                                        && touch.state() == TouchState.PLANNED
                                        && touch.plannedAt().isAfter(town.now())))
                        .as("promised to %s by %s", state.prospectId(), rep)
                        .allMatch(touch -> calendar.works(
                                new Slot(touch.step(), touch.plannedAt(), touch.minutes(), touch.channel())));
            }
        }
    }

    private static java.util.stream.Stream<PlannedTouch> open(FollowUp person) {
        return person.enrolment().stream().flatMap(enrolment -> enrolment.touches().stream());
    }

    private static void assertNobodyGetsTwoMailsInADay(Town town) {
        var last = new HashMap<String, Made>();
        for (var made : town.sent()) {
            var before = last.put(made.touch().prospectId(), made);
            assertThat(before == null || !before.at().plus(Duration.ofDays(1)).isAfter(made.at()))
                    .as("%s after %s", made, before)
                    .isTrue();
        }
    }

    private void assertWithinItsHours(Made made) {
        assertThat(made.at())
                .isBetween(made.touch().window().start(), made.touch().window().end());
        assertShows(made.at(), made);
    }

    /** By the clock on the person's wall and the definition of the hours, whatever the plan says. */
    private void assertShows(Instant at, Made made) {
        var touch = made.touch();
        var library = Known.library();
        var step = library.cadence(touch.cadence()).orElseThrow().step(touch.step());
        var way = step.way().channel() == touch.channel() ? step.way() : Objects.requireNonNull(step.instead());
        var shown = at.atZone(Objects.requireNonNull(zones.get(touch.prospectId())));
        assertThat(library.windows().current().apply(way.window()).preferences())
                .as("%s at %s", touch, shown)
                .anyMatch(hours -> hours.days().contains(shown.getDayOfWeek()) && shows(hours, shown.toLocalTime()));
    }

    private static boolean shows(ContactHours hours, LocalTime time) {
        return !time.isBefore(hours.from()) && (hours.endsAtMidnight() || time.isBefore(hours.to()));
    }

    private static void assertNothingDueIsLeftLying(Town town) {
        var dayBefore = town.now().minus(Duration.ofDays(1));
        assertThat(town.stores.followUps().withMailDue(dayBefore, 10))
                .as("e-mails that were due yesterday")
                .isEmpty();
        assertThat(town.stores.followUps().withWorkDue(dayBefore, 10))
                .as("decisions that were due yesterday")
                .isEmpty();
    }

    private static void assertPausesSayWhy(Town town) {
        town.told().forEach(envelope -> {
            if (envelope.data() instanceof EnrolmentPaused paused) {
                assertThat(paused.reason()).isNotBlank();
            }
        });
    }

    private static Rep rep(Town town, String id) {
        return Objects.requireNonNull(town.definitions.library().reps().get(id));
    }

    private static Rep away(Random random, Town town, Rep rep) {
        var today = town.now().atZone(rep.timeZone()).toLocalDate();
        var from = today.plusDays(random.nextInt(10));
        return rep.with(new Absence(from, from.plusDays(random.nextInt(12)), "away"));
    }

    /** With other days and hours. */
    private static Rep rep(Random random, String id) {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                days.add(day);
            }
        }
        var from = random.nextInt(12);
        var to = from + 4 + random.nextInt(8);
        return new Rep(
                id,
                1,
                id,
                id + "@sales.example",
                null,
                ZoneId.of(ZONES.get(id.charAt(0) % ZONES.size())),
                "DE",
                List.of(new WorkingHours(Set.copyOf(days), LocalTime.of(from, 0), LocalTime.of(Math.min(to, 23), 30))),
                List.of(),
                List.of(),
                new Capacity(120 + random.nextInt(300), 1800, 7200, 5 + random.nextInt(40)),
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
