package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.application.OnePersonInFivePieces.CAPTURES;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.kit.messaging.PoisonEventException;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A crash at any point is repaired by the next delivery: nothing is lost, nothing happens twice. */
class CrashTests {

    @Test
    void whereverTheProcessDiesTheRedeliveredBatchCompletesTheWork() {
        var undisturbed = new QualifyingSystem();
        handleAll(undisturbed);
        var expected = MergeInAnyOrderTests.finalPerson(undisturbed);
        var steps = undisturbed.steps();
        assertThat(steps).isGreaterThan(20);

        for (var crashAt = 0; crashAt < steps; crashAt++) {
            var system = new QualifyingSystem();
            system.crashAfter(crashAt);
            try {
                handleAll(system);
            } catch (RuntimeException crash) {
                // the batch is delivered again
            }
            system.mend();
            handleAll(system);
            assertThat(MergeInAnyOrderTests.finalPerson(system))
                    .as("crash at step %d", crashAt)
                    .isEqualTo(expected);
            assertThat(toldActivities(system)).as("crash at step %d", crashAt).containsAll(toldActivities(undisturbed));
        }
    }

    @Test
    void twoCrashesInARowAreRepairedToo() {
        var undisturbed = new QualifyingSystem();
        handleAll(undisturbed);
        var expected = MergeInAnyOrderTests.finalPerson(undisturbed);

        for (var crashAt = 0; crashAt < undisturbed.steps(); crashAt += 3) {
            var system = new QualifyingSystem();
            for (var again = 0; again < 2; again++) {
                system.crashAfter(crashAt);
                try {
                    handleAll(system);
                } catch (RuntimeException crash) {
                    // once more
                }
            }
            system.mend();
            handleAll(system);
            assertThat(MergeInAnyOrderTests.finalPerson(system))
                    .as("crashes at step %d", crashAt)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aReplayChangesNothingAndSaysNothing() {
        var system = new QualifyingSystem();
        handleAll(system);
        var before = system.told.size();
        var person = MergeInAnyOrderTests.finalPerson(system);

        handleAll(system);

        assertThat(system.told).hasSize(before);
        assertThat(MergeInAnyOrderTests.finalPerson(system)).isEqualTo(person);
    }

    @Test
    void aReplayOlderThanTheInboxIsHarmless() {
        var system = new QualifyingSystem();
        handleAll(system);
        var survivor = system.holder(OnePersonInFivePieces.KEYS.getFirst()).prospectId();
        for (var n = 0; n < 60; n++) {
            system.handle(activity("visit-" + n, ActivityKind.PAGE_VISITED, survivor));
        }
        var before = system.told.size();

        handleAll(system);

        assertThat(system.told).hasSize(before);
    }

    @Test
    void anEventForAMergedProspectGoesToTheOneThatGoesOn() {
        var system = new QualifyingSystem();
        handleAll(system);
        var survivor = system.holder(OnePersonInFivePieces.KEYS.getFirst());
        var merged = survivor.absorbed().getFirst();

        system.handle(activity("late", ActivityKind.CALL_CONNECTED, merged));

        assertThat(system.told(ActivityRecorded.class).getLast().prospectId()).isEqualTo(survivor.prospectId());
        assertThat(system.holder(OnePersonInFivePieces.KEYS.getFirst()).activities())
                .anyMatch(activity -> activity.activityId().equals("late"));
    }

    @Test
    void anEventThatCannotBeProcessedIsNamedEvenInAMerge() {
        var system = new QualifyingSystem();
        system.handle(CAPTURES.get(0));
        system.handle(CAPTURES.get(1));
        system.clock.breakDown();

        assertThatThrownBy(() -> system.handle(CAPTURES.get(3)))
                .isInstanceOfSatisfying(
                        PoisonEventException.class,
                        poison -> assertThat(poison.eventId())
                                .isEqualTo(CAPTURES.get(3).id()));
    }

    private static void handleAll(QualifyingSystem system) {
        system.handle(CAPTURES.toArray(EventEnvelope[]::new));
        system.handle(anEvent(
                "x",
                TODAY,
                new ActivityRecorded(
                        "call-1",
                        ActivityKind.CALL_CONNECTED,
                        OnePersonInFivePieces.CUSTOMER_OF_THE_SHOP,
                        null,
                        null,
                        null,
                        TODAY,
                        null,
                        null,
                        java.util.Map.of(),
                        null,
                        null,
                        null,
                        io.followthrough.events.Machine.HUMAN,
                        null,
                        false)));
    }

    private static EventEnvelope<?> activity(String id, ActivityKind kind, String prospectId) {
        return anEvent(prospectId, TODAY, anActivity(id, kind, prospectId, TODAY));
    }

    /** Causes of the activities that were told. */
    private static HashSet<String> toldActivities(QualifyingSystem system) {
        return system.told.stream()
                .filter(event -> event.data() instanceof ActivityRecorded)
                .map(EventEnvelope::causationId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
