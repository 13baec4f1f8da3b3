package io.followthrough.cadence.simulation;

import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.People;
import io.followthrough.cadence.application.BrokenPromise;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.PromisesReport;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.Slot;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A representative is away from one day to the next: real store, several instances. */
class SuddenAbsenceTests {

    private static final Absence TUESDAY_AND_WEDNESDAY =
            new Absence(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4), "ill");
    private static final Absence THREE_WEEKS = new Absence(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 24), "ill");
    private static final int PEOPLE = 12;

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoDatabase store = client.getDatabase(EmbeddedPlatform.freshDatabase());
    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final Published published = new Published();
    private final MemoryDefinitions definitions =
            MemoryDefinitions.of(Known.library(Known.ben(plenty()), Known.rep("eva", "Europe/Berlin", "DE", plenty())));
    private final Surroundings.Stores stores = stores();
    private final UseCases service = instance(definitions);

    @BeforeEach
    void peopleAreFollowed() {
        service.followProspects()
                .handle(IntStream.range(0, PEOPLE)
                        .<EventEnvelope<?>>mapToObj(
                                n -> Fixtures.anEvent("p" + n, MONDAY_8AM, People.aNewLead("p" + n)))
                        .toList());
        service.doWhatIsDueNow();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyPromiseIsMovedOrHandedOverAndNoneIsBrokenWhileThereIsRoom() {
        var before = tasksOf("ben");
        var report = service.keepPromises().after(away("ben", TUESDAY_AND_WEDNESDAY));

        assertThat(before).isNotEmpty();
        assertThat(report.broken()).isEmpty();
        assertThat(report.moved()).isNotEmpty();
        assertThat(taskDays("ben")).noneMatch(TUESDAY_AND_WEDNESDAY::covers);
        assertCalendarsAndFollowUpsAgree();
    }

    @Test
    void aCallThatNobodyMakesIsABrokenPromiseAtOnceAndIsMadeLater() {
        var other = instance(definitions);
        for (var day = 0; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            service.doWhatIsDueNow();
            other.doWhatIsDueNow();
        }

        var broken = stores.brokenPromises().newest(null, 0, 100);
        assertThat(broken).hasSize(PEOPLE).allSatisfy(promise -> {
            assertThat(promise.reason()).isEqualTo("not made within 3 days");
            assertThat(promise.repId()).isIn("ben", "eva");
            var enrolment = people().get(promise.prospectId()).next().enrolment();
            assertThat(promise.heldBy())
                    .isEqualTo(Objects.requireNonNull(enrolment).repId());
            assertThat(enrolment.touches()).anyMatch(touch -> touch.plannedAt().equals(promise.movedTo()));
        });
        assertThat(broken).extracting(BrokenPromise::touchId).doesNotHaveDuplicates();
    }

    @Test
    void saidAgainNothingMoreHappens() {
        var ben = away("ben", TUESDAY_AND_WEDNESDAY);
        service.keepPromises().after(ben);
        var once = people();

        assertThat(service.keepPromises().after(ben)).isEqualTo(new PromisesReport(List.of(), List.of()));
        assertThat(people()).isEqualTo(once);
    }

    @Test
    void whatNobodyCanKeepIsNamedKeptOnTheListAndMadeLater() {
        away("eva", THREE_WEEKS);
        service.keepPromises().after(rep("eva"));
        var report = service.keepPromises().after(away("ben", THREE_WEEKS));

        assertThat(report.broken()).isNotEmpty();
        assertThat(stores.brokenPromises().newest(null, 0, 100)).containsAll(report.broken());
        assertThat(stores.brokenPromises().count("ben"))
                .isEqualTo(report.broken().size());
        assertThat(people().values())
                .filteredOn(person -> person.next().is(Kind.PAUSED))
                .isNotEmpty();
        assertThat(stores.followUps().countWithoutNextAction()).isZero();

        for (var day = 0; day < 30; day++) {
            clock.advance(Duration.ofDays(1));
            service.doWhatIsDueNow();
        }
        assertThat(people().values())
                .as("late rather than never")
                .noneMatch(person -> person.next().is(Kind.PAUSED));
        assertThat(stores.followUps().countWithoutNextAction()).isZero();
    }

    @Test
    void whoLeavesHandsOverEverythingTheEmailsToo() {
        var report = service.keepPromises().after(left("ben"));

        assertThat(report.broken()).isEmpty();
        assertThat(report.moved())
                .anyMatch(moved -> moved.channel() == TouchChannel.EMAIL)
                .allMatch(moved -> moved.repId().equals("eva"));
        assertThat(stores.followUps().carriedBy("ben", PEOPLE)).isEmpty();
        assertThat(stores.followUps().carriedBy("eva", PEOPLE)).hasSize(PEOPLE);
        assertThat(tasksOf("ben")).isEmpty();
        assertCalendarsAndFollowUpsAgree();
        assertThat(service.keepPromises().after(rep("ben"))).isEqualTo(new PromisesReport(List.of(), List.of()));
    }

    @Test
    void whatNobodyHasRoomForWhenSomebodyLeavesIsNamedAndNotSentInThatName() {
        service.keepPromises().after(left("eva"));
        var report = service.keepPromises().after(left("ben"));

        assertThat(report.moved()).isEmpty();
        assertThat(report.broken()).anyMatch(broken -> broken.channel() == TouchChannel.EMAIL);
        assertThat(report.broken().getFirst().reason()).isEqualTo("ben has left, and nobody has room within the plan");
        assertThat(people().values()).allMatch(person -> person.next().is(Kind.PAUSED));
        var sent = published.of(TouchSent.class).size();
        for (var day = 0; day < 10; day++) {
            clock.advance(Duration.ofDays(1));
            service.doWhatIsDueNow();
        }
        assertThat(published.of(TouchSent.class)).as("in whose name?").hasSize(sent);
        assertThat(stores.followUps().countWithoutNextAction()).isZero();

        definitions.put(Known.rep("zoe", "Europe/Berlin", "DE", plenty()));
        clock.advance(Duration.ofDays(2));
        service.doWhatIsDueNow();
        assertThat(stores.followUps().carriedBy("zoe", PEOPLE))
                .as("late rather than never")
                .hasSize(PEOPLE);
    }

    @Test
    void anAbsenceEnteredLateCountsWhatIsDoneAlready() {
        clock.advance(Duration.ofDays(1).plusHours(3));
        service.doWhatIsDueNow();
        var done = stores.followUps().withTasksOf("ben", clock.instant(), PEOPLE).stream()
                .limit(2)
                .map(person -> new TouchId(person.prospectId(), 1, 2, 1))
                .toList();
        assertThat(done).hasSize(2);
        done.forEach(id -> service.recordOutcome()
                .record(id, new Report(TouchOutcome.CONNECTED, null, 15.0, null, Map.of(), null, null)));
        var tuesday = LocalDate.of(2026, 3, 3);
        var spent = minutesOn(tuesday);

        var report = service.keepPromises().after(away("ben", TUESDAY_AND_WEDNESDAY));

        assertThat(report.moved())
                .extracting(PromisesReport.MovedPromise::touchId)
                .doesNotContainAnyElementsOf(
                        done.stream().map(TouchId::toString).toList());
        assertThat(minutesOn(tuesday)).as("what was done is spent").isBetween(30, spent);
        assertThat(people().values())
                .filteredOn(
                        person -> done.stream().anyMatch(id -> id.prospectId().equals(person.prospectId())))
                .allSatisfy(
                        person -> assertThat(person.enrolment().orElseThrow().contactsMade())
                                .isEqualTo(2));
        assertThat(stores.followUps().countWithoutNextAction()).isZero();
    }

    private int minutesOn(LocalDate day) {
        return service.diaries().of("ben").orElseThrow().calendar().load(day).minutes();
    }

    private Rep left(String id) {
        return definitions.put(rep(id).leaving(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void twoInstancesAtOnceComeToOneResult() throws Exception {
        var ben = away("ben", THREE_WEEKS);
        var others = IntStream.range(0, 2)
                .mapToObj(n -> Thread.ofVirtual()
                        .start(() -> instance(definitions).keepPromises().after(ben)))
                .toList();
        for (var other : others) {
            other.join();
        }

        assertThat(taskDays("ben")).noneMatch(THREE_WEEKS::covers);
        assertCalendarsAndFollowUpsAgree();
    }

    @Test
    void anotherInstanceFinishesWhatOneLeftUndone() {
        away("ben", THREE_WEEKS);

        instance(definitions).keepPromises().catchUp();

        assertThat(taskDays("ben")).noneMatch(THREE_WEEKS::covers);
        assertThat(stores.calendars().promisesChecked()).containsEntry("ben", 2);
        var once = people();
        instance(definitions).keepPromises().catchUp();
        assertThat(people()).isEqualTo(once);
    }

    @Test
    void anInstanceThatHasNotHeardOfTheAbsenceCannotPromiseTheseDays() {
        var stale = MemoryDefinitions.of(definitions.library());
        var unaware = instance(new LateDefinitions(stale, definitions));
        unaware.diaries().current();
        service.keepPromises().after(away("ben", THREE_WEEKS));

        unaware.followProspects().handle(List.of(Fixtures.anEvent("late", MONDAY_8AM, People.aNewLead("late"))));

        assertThat(taskDays("ben")).noneMatch(THREE_WEEKS::covers);
    }

    private Rep away(String id, Absence absence) {
        return definitions.put(rep(id).with(absence));
    }

    private Rep rep(String id) {
        return Objects.requireNonNull(definitions.library().reps().get(id));
    }

    private Map<String, FollowUp> people() {
        return stores
                .followUps()
                .load(IntStream.range(0, PEOPLE).mapToObj(n -> "p" + n).toList())
                .values()
                .stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(FollowUp::prospectId, person -> person));
    }

    private List<Slot> tasksOf(String repId) {
        return service.diaries().of(repId).orElseThrow().calendar().reservations().values().stream()
                .flatMap(held -> held.slots().stream())
                .filter(slot -> !slot.isEmail())
                .toList();
    }

    private List<LocalDate> taskDays(String repId) {
        return tasksOf(repId).stream()
                .map(slot -> slot.start().atZone(ZoneId.of("Europe/Berlin")).toLocalDate())
                .toList();
    }

    /** Nothing is held for nobody, nothing is planned without being held, and no two contacts overlap. */
    private void assertCalendarsAndFollowUpsAgree() {
        var planned = new ArrayList<String>();
        people().values()
                .forEach(person -> person.enrolment()
                        .ifPresent(enrolment -> enrolment.touches().stream()
                                .filter(touch -> !touch.isSentByItself())
                                .forEach(touch -> planned.add(enrolment.repId() + " " + touch.plannedAt()))));
        var held = List.of("ben", "eva").stream()
                .flatMap(id -> tasksOf(id).stream().map(slot -> id + " " + slot.start()))
                .toList();
        assertThat(held).containsExactlyInAnyOrderElementsOf(planned).doesNotHaveDuplicates();
    }

    private Surroundings.Stores stores() {
        FollowUps followUps =
                new MongoFollowUps(store.getCollection("follow_ups"), published, FollowUpPolicy.DEFAULT.patience());
        return new Surroundings.Stores(
                followUps,
                new MongoRepCalendars(store.getCollection("rep_calendars")),
                new MongoBrokenPromises(store.getCollection("broken_promises")));
    }

    private UseCases instance(io.followthrough.cadence.application.Definitions known) {
        return UseCases.in(new Surroundings(
                stores(),
                new Surroundings.World(
                        known,
                        (country, day) -> false,
                        (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"),
                        ZoneId.of("UTC")),
                OnPaper.outside(published),
                clock));
    }
}
