package io.followthrough.qualification.application;

import static io.followthrough.qualification.application.OnePersonInFivePieces.CAPTURES;
import static io.followthrough.qualification.application.OnePersonInFivePieces.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the order in which a person's captures arrive, it is the same person in the end. */
class MergeInAnyOrderTests {

    @Test
    void allHundredAndTwentyOrdersGiveTheSamePerson() {
        var people = new HashSet<String>();
        var orders = OnePersonInFivePieces.orders(CAPTURES);
        assertThat(orders).hasSize(120);
        for (var order : orders) {
            var system = new QualifyingSystem();
            order.forEach(system::handle);
            people.add(finalPerson(system));
        }
        assertThat(people).hasSize(1);
    }

    @Test
    void oneBatchIsNoDifferentFromFive() {
        var inOneBatch = new HashSet<String>();
        var one = new QualifyingSystem();
        CAPTURES.forEach(one::handle);
        for (var order : OnePersonInFivePieces.orders(CAPTURES)) {
            var system = new QualifyingSystem();
            system.handle(order.toArray(EventEnvelope[]::new));
            inOneBatch.add(finalPerson(system));
        }
        assertThat(inOneBatch).containsExactly(finalPerson(one));
    }

    @Test
    void aMergeMakesNoYesOfANo() {
        var system = new QualifyingSystem();
        CAPTURES.forEach(system::handle);

        // One of them said no, another later yes, both by own hand: the person is asked, and hears nothing else until
        // then.
        assertThat(latest(system).consent().email()).isEqualTo(ConsentStatus.PENDING);
        assertThat(latest(system).consent().phone()).isEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void theSurvivorIsTheOneSeenFirst() {
        var system = new QualifyingSystem();
        CAPTURES.forEach(system::handle);

        var survivor = system.holder(KEYS.getFirst());
        assertThat(survivor.firstSeenAt()).isEqualTo(CAPTURES.getFirst().time());
        assertThat(system.told(ProspectMerged.class))
                .allSatisfy(merged -> assertThat(merged.prospectId()).isEqualTo(survivor.prospectId()))
                .hasSize(2);
    }

    @Test
    void revisionsGrow() {
        var system = new QualifyingSystem();
        CAPTURES.forEach(system::handle);
        var survivor = system.holder(KEYS.getFirst()).prospectId();

        assertThat(system.told(ProspectQualified.class).stream()
                        .filter(qualified -> qualified.prospectId().equals(survivor))
                        .map(ProspectQualified::revision))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEventIsToldOnce() {
        var system = new QualifyingSystem();
        CAPTURES.forEach(system::handle);

        assertThat(system.told).extracting(EventEnvelope::id).doesNotHaveDuplicates();
    }

    /** All that is known and decided, but for the id and the number of decisions on the way. */
    static String finalPerson(QualifyingSystem system) {
        var survivors = system.stores.claims().find(KEYS).values();
        assertThat(Set.copyOf(survivors))
                .as("prospects with a key of the person")
                .hasSize(1);
        var survivor = system.holder(KEYS.getFirst());
        var told = latest(system);
        assertThat(told.prospectId()).isEqualTo(survivor.prospectId());
        return survivor.captures() + "\n" + survivor.activities() + "\n" + told.stage() + told.road() + told.score()
                + told.criteria() + told.missing() + told.nextQuestion() + told.reentryAt() + told.person()
                + told.company() + told.consent() + told.firstCapture() + told.historic();
    }

    /** What holds of the survivor: the highest revision. */
    static ProspectQualified latest(QualifyingSystem system) {
        var survivor = system.holder(KEYS.getFirst()).prospectId();
        return system.told(ProspectQualified.class).stream()
                .filter(qualified -> qualified.prospectId().equals(survivor))
                .max(Comparator.comparing(ProspectQualified::revision))
                .orElseThrow();
    }
}
