package io.followthrough.cadence.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.WorkingHours;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Outcomes;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.kit.web.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
 * Ninety days at a desk: absences and their end, leaving and coming back, other capacities and zones, cadences defined anew
 * under way, ways that close and open, addresses that die and are corrected, every outcome there is. What is promised is looked
 * at from outside. More of them: {@code -Dproperties.times=20}.
 */
class DeskLifeTests {

    private static final int TIMES = Integer.getInteger("properties.times", 1);
    private static final int DAYS = 90;
    /** Before clocks go forward and back in Europe and America. */
    private static final List<Instant> STARTS =
            List.of(Instant.parse("2026-02-16T05:00:00Z"), Instant.parse("2026-09-28T05:00:00Z"));

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe");
    /** Changes in nothing but absences, so that the sums of a day can be counted again. */
    private static final String STEADY = "ben";

    private static final List<String> REPS = List.of(STEADY, "eva", "kim");
    private static final int STEADY_MINUTES = 120;

    private final Map<String, String> zones = new HashMap<>();
    private long serial;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6L * TIMES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void promisesHoldWhateverHappensAtTheDesk(long seed) {
        var random = new Random(seed);
        var town = new Town(
                STARTS.get(random.nextInt(STARTS.size())),
                Known.library(REPS.stream().map(id -> rep(id, 240)).toArray(Rep[]::new)));
        for (var day = 0; day < DAYS; day++) {
            for (var event = random.nextInt(4); event >= 0; event--) {
                somethingHappens(random, town);
            }
            town.goesOn(Duration.ofHours(9), Duration.ofHours(1));
            atTheDesk(random, town);
            town.goesOn(Duration.ofHours(15), Duration.ofHours(1));
            assertThat(town.stores.followUps().countWithoutNextAction())
                    .as("people without a next action on day %s", day)
                    .isZero();
            assertNoDayIsFull(town);
            assertNothingIsOverdue(town);
        }
        assertNobodyGetsTwoMailsInADay(town);
        assertThat(town.sent())
                .allSatisfy(made -> assertThat(made.at())
                        .isBetween(
                                made.touch().window().start(),
                                made.touch().window().end()));
        assertThat(town.sent()).hasSizeGreaterThanOrEqualTo(DAYS / 9);
    }

    private void somethingHappens(Random random, Town town) {
        var rep = oneOf(random, REPS);
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> somebodyComes(random, town);
            case 4 -> changed(town, away(random, town, rep(town, rep)));
            case 5 -> changed(town, without(rep(town, rep), List.of()));
            case 6 -> varied(random, town, rep);
            case 7 -> town.definitions.put(Known.newLead().withVersion(1));
            case 8 -> town.definitions.put(Known.calls(3 + random.nextInt(5)));
            case 9 -> chooses(random, town, "refusedChannels");
            case 10 -> chooses(random, town, "allowedChannels");
            case 11 -> comesBack(random, town);
            case 12 -> hasAnotherAddress(random, town);
            case 13 -> decided(random, town);
            case 14 -> happened(town, somebody(random), ActivityKind.EMAIL_REPLIED, Map.of());
            default -> town.jumps(Duration.ofHours(random.nextInt(40)));
        }
    }

    private void somebodyComes(Random random, Town town) {
        var id = "p" + zones.size();
        zones.put(id, oneOf(random, ZONES));
        town.happened(id, People.aNewLead(id, draft -> draft.in(zones.get(id)).revision(++serial)));
    }

    /** Leaves and comes back, works less or more, or moves to another place. */
    private static void varied(Random random, Town town, String id) {
        if (id.equals(STEADY)) {
            return;
        }
        var known = rep(town, id);
        switch (random.nextInt(3)) {
            case 0 ->
                changed(
                        town,
                        known.hasLeft()
                                ? rep(id, 240)
                                : known.leaving(
                                        town.now().atZone(known.timeZone()).toLocalDate()));
            case 1 -> changed(town, with(known, known.timeZone(), 15 * random.nextInt(20)));
            default -> changed(town, with(known, ZoneId.of(oneOf(random, ZONES)), 240));
        }
    }

    private void chooses(Random random, Town town, String answer) {
        var channel = oneOf(random, List.of("CALL", "EMAIL", "CALL,VISIT"));
        happened(town, somebody(random), ActivityKind.QUESTION_ANSWERED, Map.of(answer, channel));
    }

    private void comesBack(Random random, Town town) {
        if (!town.sent().isEmpty()) {
            var sent = town.sent().getLast().touch();
            heard(town, sent.prospectId(), ActivityKind.EMAIL_BOUNCED, sent.touchId(), Map.of());
        }
    }

    private void hasAnotherAddress(Random random, Town town) {
        var id = somebody(random);
        town.happened(
                id,
                People.aNewLead(
                        id,
                        draft -> draft.in(zones.get(id))
                                .revision(++serial)
                                .reachedBy(id + "." + serial + "@example.com", "+4930" + (100000 + serial))));
    }

    private void decided(Random random, Town town) {
        var id = somebody(random);
        var stage = oneOf(random, List.of(Stage.PROSPECT, Stage.CUSTOMER, Stage.LOST));
        town.happened(
                id,
                People.aNewLead(
                        id, draft -> draft.in(zones.get(id)).stage(stage).revision(++serial)));
    }

    private String somebody(Random random) {
        return "p" + random.nextInt(Math.max(1, zones.size()));
    }

    private void happened(Town town, String id, ActivityKind kind, Map<String, String> answers) {
        heard(town, id, kind, null, answers);
    }

    private void heard(Town town, String id, ActivityKind kind, String touchId, Map<String, String> answers) {
        if (zones.containsKey(id)) {
            town.happened(
                    id,
                    new ActivityRecorded(
                            "said-" + ++serial,
                            kind,
                            null,
                            id,
                            touchId,
                            null,
                            town.now(),
                            null,
                            null,
                            answers,
                            null,
                            null,
                            null,
                            Machine.HUMAN,
                            null,
                            false));
        }
    }

    /** Half of what stands on the lists is done, and anything may come of it. */
    private static void atTheDesk(Random random, Town town) {
        for (var rep : REPS) {
            for (var person : town.stores.followUps().withTasksOf(rep, town.now(), 100)) {
                var enrolment = person.enrolment().orElseThrow();
                enrolment.touches().stream()
                        .filter(touch -> touch.state() == TouchState.DUE && random.nextBoolean())
                        .findFirst()
                        .ifPresent(touch -> {
                            try {
                                town.service
                                        .recordOutcome()
                                        .record(enrolment.touchId(touch), report(random, touch, town.now()));
                            } catch (ProblemException refused) {
                                assertThat(refused.status().value()).isEqualTo(409);
                            }
                        });
            }
        }
    }

    private static Report report(Random random, PlannedTouch touch, Instant now) {
        var possible = List.copyOf(Outcomes.of(touch.channel()));
        var outcome = random.nextInt(3) == 0 ? oneOf(random, possible) : usual(touch.channel());
        var named = now.plus(Duration.ofHours(2 + random.nextInt(400)));
        var later = outcome == TouchOutcome.CALL_BACK
                || ((outcome == TouchOutcome.NOT_INTERESTED || outcome == TouchOutcome.NO_SHOW)
                        && random.nextBoolean());
        return new Report(
                outcome,
                Outcomes.activity(outcome, touch.channel(), true),
                5d,
                null,
                Map.of(),
                later ? named : null,
                null);
    }

    private static TouchOutcome usual(TouchChannel channel) {
        return channel == TouchChannel.CALL ? TouchOutcome.NO_ANSWER : TouchOutcome.DONE;
    }

    private static void changed(Town town, Rep rep) {
        town.service.keepPromises().after(town.definitions.put(rep));
    }

    /** What the steady one has promised, summed up from the people's side. */
    private static void assertNoDayIsFull(Town town) {
        var minutes = new HashMap<LocalDate, Integer>();
        var calls = new HashMap<LocalDate, List<String>>();
        var zone = rep(town, STEADY).timeZone();
        for (var person : town.stores
                .followUps()
                .load(town.stores.followUps().carriedBy(STEADY, 1000))
                .values()) {
            var state = Objects.requireNonNull(person.state());
            if (state.next().is(Kind.ENROLLED)) {
                state.enrolment().orElseThrow().touches().stream()
                        .filter(touch -> touch.state() == TouchState.PLANNED && touch.minutes() > 0)
                        .filter(touch -> touch.plannedAt().isAfter(town.now()))
                        .forEach(touch -> {
                            var day = touch.plannedAt().atZone(zone).toLocalDate();
                            minutes.merge(day, touch.minutes(), Integer::sum);
                            calls.computeIfAbsent(day, ignored -> new ArrayList<>())
                                    .add(state.prospectId() + touch);
                        });
            }
        }
        minutes.forEach(
                (day, sum) -> assertThat(sum).as("%s: %s", day, calls.get(day)).isLessThanOrEqualTo(STEADY_MINUTES));
    }

    private static void assertNothingIsOverdue(Town town) {
        var dayBefore = town.now().minus(Duration.ofDays(1));
        assertThat(town.stores.followUps().withMailDue(dayBefore, 10)).isEmpty();
        assertThat(town.stores.followUps().withWorkDue(dayBefore, 10)).isEmpty();
    }

    private static void assertNobodyGetsTwoMailsInADay(Town town) {
        var last = new HashMap<String, Town.Made>();
        for (var made : town.sent()) {
            var isMail = made.touch().channel() == TouchChannel.EMAIL
                    || made.touch().channel() == TouchChannel.SURVEY
                    || made.touch().channel() == TouchChannel.NEWSLETTER;
            if (isMail) {
                var before = last.put(made.touch().prospectId(), made);
                assertThat(before == null
                                || !before.at().plus(Duration.ofDays(1)).isAfter(made.at()))
                        .as("%s after %s", made, before)
                        .isTrue();
            }
        }
    }

    private static Rep rep(Town town, String id) {
        return Objects.requireNonNull(town.definitions.library().reps().get(id));
    }

    private static Rep away(Random random, Town town, Rep rep) {
        var from = town.now().atZone(rep.timeZone()).toLocalDate().plusDays(random.nextInt(5));
        return rep.with(new Absence(from, from.plusDays(random.nextInt(8)), "away"));
    }

    private static Rep without(Rep rep, List<Absence> absences) {
        return rep.hasLeft() ? rep : rep(rep.id(), rep.timeZone(), absences, rep.capacity());
    }

    private static Rep with(Rep rep, ZoneId zone, int minutes) {
        return rep.hasLeft()
                ? rep
                : rep(rep.id(), zone, rep.absences(), new Capacity(minutes, 5 * minutes, 20 * minutes, 40));
    }

    private static Rep rep(String id, int minutes) {
        var day = id.equals(STEADY) ? STEADY_MINUTES : minutes;
        return rep(id, ZoneId.of("Europe/Berlin"), List.of(), new Capacity(day, 5 * day, 20 * day, 40));
    }

    private static Rep rep(String id, ZoneId zone, List<Absence> absences, Capacity capacity) {
        var week =
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        return new Rep(
                id,
                1,
                id,
                id + "@sales.example",
                null,
                zone,
                "DE",
                List.of(new WorkingHours(week, LocalTime.of(7, 0), LocalTime.of(19, 0))),
                absences,
                List.of(),
                capacity,
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
