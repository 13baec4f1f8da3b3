package io.followthrough.analytics.domain;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.did;
import static io.followthrough.analytics.Events.erased;
import static io.followthrough.analytics.Events.finished;
import static io.followthrough.analytics.Events.lost;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.noted;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.roadChanged;
import static io.followthrough.analytics.Events.stageChanged;
import static io.followthrough.analytics.Events.won;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventJson;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTests {

    private static final List<EventEnvelope<?>> A_LIFE = List.of(
            qualified("p", Stage.LEAD, "fair", 1),
            qualified("p", Stage.PROSPECT, "blog", 2),
            qualified("p", Stage.LOST, "blog", 5),
            stageChanged("p", Stage.PROSPECT, Stage.OPPORTUNITY, after(2)),
            stageChanged("p", Stage.OPPORTUNITY, Stage.LOST, after(9)),
            roadChanged("p", null, Road.CURRENT_INTEREST, after(0)),
            roadChanged("p", Road.CURRENT_INTEREST, Road.FUTURE_INTEREST, after(9)),
            mailSent("p", "t-1", after(1)),
            called("p", "t-2", after(3), TouchOutcome.NO_ANSWER),
            called("p", "t-2", after(4), TouchOutcome.CONNECTED),
            did("p", ActivityKind.EMAIL_OPENED, after(2), "t-1", Machine.HUMAN),
            did("p", ActivityKind.EMAIL_OPENED, after(5), "t-1", Machine.HUMAN),
            did("p", ActivityKind.EMAIL_OPENED, after(1), "t-1", Machine.MACHINE),
            did("p", ActivityKind.EMAIL_REPLIED, after(6)),
            noted("p", 2.5, null, after(7)),
            won("p", "deal-1", after(8)),
            lost("p", "deal-1", after(9)),
            lost("p", null, after(10)),
            finished("p", EnrolmentOutcome.LOST, after(9)));

    @Test
    void inWhateverOrderAndHoweverOftenEventsComeTheSamePersonResults() {
        var expected = fold(A_LIFE);
        var random = new Random(42);
        for (var round = 0; round < 500; round++) {
            var events = new ArrayList<EventEnvelope<?>>(A_LIFE);
            events.addAll(A_LIFE.subList(random.nextInt(A_LIFE.size()), A_LIFE.size()));
            Collections.shuffle(events, random);
            assertThat(fold(events)).isEqualTo(expected);
        }
    }

    @Test
    void aPersonIsTheSameAfterBeingStored() {
        var person = fold(A_LIFE);

        var json = EventJson.MAPPER.writeValueAsString(person);

        assertThat(EventJson.MAPPER.readValue(json, Person.class)).isEqualTo(person);
    }

    @Test
    void theDecisionOfTheHighestRevisionHoldsThoughItCameFirst() {
        var person = fold(qualified("p", Stage.LEAD, "blog", 2), qualified("p", Stage.LEAD, "fair", 1));

        assertThat(person.origin()).isNotNull().extracting(Origin::source).isEqualTo("blog");
    }

    @Test
    void whoOnceBecameACustomerHasBeenOne() {
        var person = fold(qualified("p", Stage.CUSTOMER, "fair", 1), qualified("p", Stage.OPTED_OUT, "fair", 2));

        assertThat(person.furthest()).isEqualTo(Milestone.CUSTOMER);
    }

    @Test
    void aLostOpportunityWasAnOpportunity() {
        var person = fold(stageChanged("p", Stage.OPPORTUNITY, Stage.LOST, after(1)));

        assertThat(person.furthest()).isEqualTo(Milestone.OPPORTUNITY);
    }

    @Test
    void somebodyKnownFromActivitiesAloneHasNoOrigin() {
        assertThat(fold(qualified("p", Stage.CUSTOMER, (FirstCapture) null, 1)).origin())
                .isNull();
    }

    @Test
    void whatAMachineOpensManyTimesIsKeptOnce() {
        var person = Person.NOBODY;
        for (var minute = 0; minute < 50; minute++) {
            person = Folding.fold(
                    "p", person, did("p", ActivityKind.EMAIL_OPENED, after(minute), "t-1", Machine.MACHINE));
        }
        assertThat(person.acts()).hasSize(1);
    }

    @Test
    void aFloodOfActivitiesDoesNotGrowAPersonWithoutBound() {
        var person = Person.NOBODY;
        for (var minute = 0; minute < Person.MOST_ACTS + 50; minute++) {
            person = Folding.fold("p", person, did("p", ActivityKind.EMAIL_REPLIED, after(minute)));
        }
        assertThat(person.acts()).hasSize(Person.MOST_ACTS);
    }

    @Test
    void whoseMergeIsUndoneKeepsTheirOwnFactsAgain() {
        var gone = fold(qualified("p", Stage.LEAD, "fair", 1)).mergedInto("q");
        var back = Folding.fold("p", gone, anEvent("p", after(1), new ProspectUnmerged("p", "q", "two people")));

        assertThat(back.mergedInto()).isNull();
        assertThat(Handover.onward("p", back, List.of(), after(1))).isEmpty();
    }

    @Test
    void ofAnErasedPersonNothingIsKeptWhateverComesLater() {
        var person = fold(
                qualified("p", Stage.CUSTOMER, "fair", 1),
                erased("p", after(1)),
                qualified("p", Stage.CUSTOMER, "fair", 2));

        assertThat(person).isEqualTo(Person.ERASED);
    }

    @Test
    void theRoadOfADealIsTheOneJustBefore() {
        var person = fold(
                roadChanged("p", null, Road.FUTURE_INTEREST, after(0)),
                roadChanged("p", Road.FUTURE_INTEREST, Road.CURRENT_INTEREST, after(5)),
                roadChanged("p", Road.CURRENT_INTEREST, Road.FUTURE_INTEREST, after(9)));

        assertThat(person.roadBefore(after(9))).isEqualTo(Road.CURRENT_INTEREST);
        assertThat(person.roadBefore(after(4))).isEqualTo(Road.FUTURE_INTEREST);
        assertThat(person.roadBefore(after(99))).isEqualTo(Road.FUTURE_INTEREST);
        assertThat(person.roadBefore(MONDAY_9AM.minus(Duration.ofDays(1)))).isEqualTo(Road.FUTURE_INTEREST);
    }

    @Test
    void ofTwoMergedTheLoserHandsEverythingOver() {
        var loser = Folding.fold("old", fold(A_LIFE), merged("new", "old", after(20)));
        var survivor = fold(qualified("new", Stage.LEAD, "partner", 1));

        var onward = Handover.onward("old", loser, List.of(), after(20)).orElseThrow();

        assertThat(onward.to()).isEqualTo("new");
        assertThat(onward.left()).isEqualTo(Person.NOBODY.mergedInto("new"));
        assertThat(onward.handover().applyTo("new", survivor)).satisfies(person -> {
            assertThat(person.origin()).isNotNull().extracting(Origin::source).isEqualTo("partner");
            assertThat(person.contacts()).containsOnlyKeys("t-1", "t-2");
            assertThat(person.deals()).containsKey("deal-1");
            assertThat(person.furthest()).isEqualTo(Milestone.OPPORTUNITY);
        });
    }

    @Test
    void aMergeThatTheSurvivorHearsOfChangesNothingThere() {
        var survivor = fold(qualified("new", Stage.LEAD, "partner", 1));

        assertThat(Folding.fold("new", survivor, merged("new", "old", after(1))))
                .isEqualTo(survivor);
    }

    @Test
    void factsDoNotGoInCirclesWhenTwoAreMergedIntoEachOther() {
        var first = Folding.fold("a", fold(A_LIFE), merged("b", "a", after(1)));
        var second = Folding.fold("b", Person.NOBODY, merged("a", "b", after(2)));

        var there = Handover.onward("a", first, List.of(), after(2)).orElseThrow();
        var arrived = there.handover().applyTo("b", second);

        assertThat(Handover.onward("b", arrived, there.handover().via(), after(3)))
                .isEmpty();
        assertThat(arrived.contacts()).isNotEmpty();
    }

    private static Person fold(EventEnvelope<?>... events) {
        return fold(List.of(events));
    }

    private static Person fold(List<EventEnvelope<?>> events) {
        var person = Person.NOBODY;
        for (var event : events) {
            person = Folding.fold("p", person, event);
        }
        return person;
    }

    private static Instant after(long minutes) {
        return MONDAY_9AM.plus(Duration.ofMinutes(minutes));
    }
}
