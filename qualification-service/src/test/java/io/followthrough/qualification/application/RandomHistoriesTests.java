package io.followthrough.qualification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectQualified;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Strangers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Captures, notes, refusals, withdrawn imports, merges, their undoing and erasures come in a random order, in batches of random
 * size, many of them again and again. Whatever the order, the store holds what {@link PlainPeople} make of it by sets alone, and
 * each person is decided as if all facts had come at once.
 */
class RandomHistoriesTests {

    private static final int QUICK = 60;

    @Test
    void aHistoryInAnyOrderIsWhatAPlainFoldMakesOfIt() {
        IntStream.range(0, QUICK).forEach(RandomHistoriesTests::tell);
    }

    /** {@code -Dhistories=5000}: as many more. */
    @Test
    void manyMoreHistoriesAreAsWell() {
        var many = Integer.getInteger("histories", 0);
        Assumptions.assumeTrue(many > 0, "only where -Dhistories says how many");
        IntStream.range(QUICK, QUICK + many).forEach(RandomHistoriesTests::tell);
    }

    private static void tell(int seed) {
        var random = new Random(seed);
        var system = new QualifyingSystem();
        var people = new PlainPeople();
        var history = new RandomHistory(random);
        var batch = new ArrayList<EventEnvelope<?>>();
        for (var step : history.steps()) {
            switch (step) {
                case RandomHistory.Arrives(var fact) -> {
                    batch.add(fact.event());
                    people.hear(fact);
                    if (random.nextInt(3) == 0) {
                        deliver(system, batch);
                    }
                }
                case RandomHistory.IsUndone(var pair) -> {
                    deliver(system, batch);
                    assertThat(undo(system, pair))
                            .as("seed %d: a merge of %s", seed, pair)
                            .isEqualTo(people.takeApart(pair));
                }
                case RandomHistory.IsErased(var key) -> {
                    deliver(system, batch);
                    system.findPerson().byKey(key).ifPresent(system.erasePeople()::erase);
                    people.erase(key);
                }
            }
        }
        deliver(system, batch);
        check(seed, system, people);
        var told = system.told.size();
        history.everything().forEach(fact -> system.handle(fact.event()));
        assertThat(system.told)
                .as("seed %d: all of it again tells nothing", seed)
                .hasSize(told);
        check(seed, system, people);
    }

    private static void deliver(QualifyingSystem system, List<EventEnvelope<?>> batch) {
        if (!batch.isEmpty()) {
            system.handle(batch.toArray(EventEnvelope[]::new));
            batch.clear();
        }
    }

    /** Whether there was a merge to undo. */
    private static boolean undo(QualifyingSystem system, RandomHistory.Pair pair) {
        var person = system.findPerson().byKey(pair.mail()).orElse(null);
        if (person == null) {
            return false;
        }
        var merge = system.stores.merges().of(person.prospectIds()).stream()
                .filter(found -> found.state() == Merge.State.MERGED)
                .findFirst();
        merge.ifPresent(found -> system.undoMerges().undo(found, "somebody"));
        return merge.isPresent();
    }

    private static void check(int seed, QualifyingSystem system, PlainPeople people) {
        var living = system.stores.everybody().after("", 1000).stream()
                .map(aggregate -> aggregate.state())
                .filter(prospect -> prospect.mergedInto() == null && !prospect.isErased())
                .toList();
        var held = new TreeSet<String>();
        var joining = new ArrayList<String>();
        for (var prospect : living) {
            var facts = factsOf(prospect);
            // A refusal in a row that was taken back holds for both.
            facts.stream()
                    .filter(fact -> people.isUntold(fact) && !people.isWithdrawn(fact))
                    .forEach(joining::add);
            facts.removeIf(people::isUntold);
            held.add(facts.toString());
        }
        assertThat(held).as("seed %d: who holds which facts", seed).isEqualTo(people.told());
        assertThat(joining).as("seed %d: what joined two is held by one", seed).doesNotHaveDuplicates();

        for (var prospect : living) {
            if (prospect.issued() == null) {
                assertThat(Strangers.isOne(prospect))
                        .as("seed %d: nothing is told of %s", seed, factsOf(prospect))
                        .isTrue();
                continue;
            }
            var told = system.told(ProspectQualified.class).stream()
                    .filter(event -> event.prospectId().equals(prospect.prospectId()))
                    .max(Comparator.comparing(ProspectQualified::revision))
                    .orElseThrow();
            var folded = folded(prospect, people);
            var decision = ShippedRules.QUALIFICATION.decide(folded, Facts.TODAY);
            assertThat(List.of(told.stage(), told.road(), told.score(), told.consent()))
                    .as(
                            "seed %d: what was told last of %s, who remembers %s and is apart from %s",
                            seed, factsOf(prospect), prospect.folded(), prospect.apart())
                    .isEqualTo(List.of(
                            decision.stage().stage(), decision.road().road(), decision.score(), decision.consent()));
        }
        assertThat(system.told)
                .as("seed %d", seed)
                .extracting(EventEnvelope::id)
                .doesNotHaveDuplicates();
        assertThat(system.told(ProspectErased.class).isEmpty())
                .as("seed %d: somebody was erased", seed)
                .isEqualTo(people.erased().isEmpty());
        var everything = system.everythingStored();
        assertThat(people.forgotten())
                .as("seed %d: what is stored of erased people", seed)
                .allSatisfy(key -> assertThat(everything).doesNotContain(key.substring(key.lastIndexOf(':') + 1)));
    }

    /** The same facts, put together at once and in another order. */
    private static Prospect folded(Prospect prospect, PlainPeople people) {
        var folded = Prospect.firstSeen(prospect.prospectId(), prospect.firstSeenAt());
        for (var activity : prospect.activities().reversed()) {
            folded = folded.with(activity);
        }
        for (var capture : prospect.captures().reversed()) {
            folded = folded.with(capture);
            if (people.isWithdrawn(capture.leadId())) {
                // A refusal was heard before its row was taken back, and stands.
                folded = folded.remembering(
                        ShippedRules.QUALIFICATION.decide(folded, Facts.TODAY).refusals());
                folded = folded.withdraw(capture.leadId(), RandomHistory.IMPORT);
            }
        }
        return folded;
    }

    private static TreeSet<String> factsOf(Prospect prospect) {
        var facts = new TreeSet<String>();
        prospect.captures().forEach(capture -> facts.add(capture.leadId()));
        prospect.activities().forEach(activity -> facts.add(activity.activityId()));
        return facts;
    }
}
