package io.followthrough.cadence.simulation;

import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Queued;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.events.EventEnvelope;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom something was promised goes before whoever comes along, however good, when their representative has left. */
class PromisedFirstTests {

    private static final int PEOPLE = 12;
    private static final int NEWCOMERS = 20;
    /** A call a day. */
    private static final Capacity LITTLE = new Capacity(15, 75, 300, 400);

    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final MemoryDefinitions definitions = MemoryDefinitions.of(Known.library(Known.ben(plenty())));
    private final Surroundings.Stores stores = Simulation.inMemory();
    private final UseCases service = UseCases.in(new Surroundings(
            stores,
            new Surroundings.World(
                    definitions,
                    (country, day) -> false,
                    (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"),
                    ZoneId.of("UTC")),
            OnPaper.outside(new Published()),
            clock));
    private final FollowUps followUps = stores.followUps();

    @BeforeEach
    void benLeavesInTheMiddle() {
        arrive("p", PEOPLE, 10);
        service.doWhatIsDueNow();
        clock.advance(Duration.ofDays(1));
        service.doWhatIsDueNow();
        var ben = definitions.library().reps().get("ben");
        service.keepPromises().after(definitions.put(ben.leaving(LocalDate.of(2026, 3, 3))));
        service.doWhatIsDueNow();
    }

    @Test
    void whoWasPromisedSomethingStandsOnTheWaitlistInTheOrderOfTheirTimes() {
        var waiting = followUps.waitingFor(Queued.PROMISED, 0, 100);

        assertThat(waiting).hasSize(PEOPLE);
        assertThat(followUps.countWaiting()).isEqualTo(PEOPLE);
        assertThat(waiting)
                .extracting(person -> person.promisedFor().orElseThrow())
                .isSorted();
        assertThat(waiting.getFirst().promisedFor().orElseThrow())
                .as("the time that was promised, not that of the last look")
                .isBefore(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void theyGetRoomBeforeBetterOnesWhoCameLater() {
        arrive("newcomer", NEWCOMERS, 95);
        service.doWhatIsDueNow();
        assertThat(followUps.countWaiting()).isEqualTo(PEOPLE + NEWCOMERS);

        definitions.put(Known.rep("zoe", "Europe/Berlin", "DE", LITTLE));
        service.doWhatIsDueNow();

        assertThat(followUps.carriedBy("zoe", 100)).isNotEmpty().allMatch(id -> id.startsWith("p"));
    }

    @Test
    void soTheyDoWhenNewRoomAppearsDayByDay() {
        definitions.put(Known.rep("zoe", "Europe/Berlin", "DE", LITTLE));
        for (var day = 0; day < 45 && !paused().isEmpty(); day++) {
            clock.advance(Duration.ofDays(1));
            service.waitlist().planIfRoomAppeared();
            arrive("day-" + day + "-", NEWCOMERS, 95);
            service.doWhatIsDueNow();
        }

        assertThat(paused())
                .as("two calls each, one a day, whoever came meanwhile")
                .isEmpty();
    }

    private List<FollowUp> paused() {
        return followUps.waitingFor(Queued.PROMISED, 0, 100);
    }

    private void arrive(String name, int people, int score) {
        service.followProspects()
                .handle(IntStream.range(0, people)
                        .<EventEnvelope<?>>mapToObj(n -> Fixtures.anEvent(
                                name + n, clock.instant(), People.aNewLead(name + n, draft -> draft.score(score))))
                        .toList());
    }
}
