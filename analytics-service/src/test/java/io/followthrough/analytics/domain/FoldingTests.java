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
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventJson;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTests {

    private static final List<EventEnvelope<?>> A_LIFE = List.of(
            qualified("p", Stage.LEAD, "fair", 1),
            qualified("p", Stage.PROSPECT, "blog", 2),
            qualified("p", Stage.LOST, "blog", 5),
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

        var lender = Folding.fold("p", Prospect.NOBODY.with(person), merged("p", "p", after(1)))
                .told(Handover.of(new Handover.Tie("q", "m-1"), after(2)))
                .told(Handover.of(
                        new Handover.Loan("r", 3, Map.of("r", new Guest(person, List.of("r"))), Map.of("m", true)),
                        after(3)))
                .told(Handover.of(new Handover.Returned("r", List.of("a-1")), after(4)))
                .told(Handover.of(new Handover.Recommended("referral", "s"), after(5)));
        var json = EventJson.MAPPER.writeValueAsString(lender);

        assertThat(EventJson.MAPPER.readValue(json, Prospect.class)).isEqualTo(lender);
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
    void whoHadADealWasAnOpportunityAtLeast() {
        var person = fold(qualified("p", Stage.LOST, "fair", 1), lost("p", "deal-1", after(1)));

        assertThat(person.furthest()).isEqualTo(Milestone.OPPORTUNITY);
    }

    @Test
    void somebodyKnownFromActivitiesAloneHasNoOrigin() {
        assertThat(fold(qualified("p", Stage.CUSTOMER, (FirstCapture) null, 1)).origin())
                .isNull();
    }

    @Test
    void whatAMachineOpensManyTimesIsKeptOnce() {
        var prospect = Prospect.NOBODY;
        for (var minute = 0; minute < 50; minute++) {
            prospect = Folding.fold(
                    "p", prospect, did("p", ActivityKind.EMAIL_OPENED, after(minute), "t-1", Machine.MACHINE));
        }
        assertThat(prospect.own().acts()).hasSize(1);
    }

    @Test
    void aFloodOfActivitiesDoesNotGrowAPersonWithoutBound() {
        var prospect = Prospect.NOBODY;
        for (var minute = 0; minute < Person.MOST_ACTS + 50; minute++) {
            prospect = Folding.fold("p", prospect, did("p", ActivityKind.EMAIL_REPLIED, after(minute)));
        }
        assertThat(prospect.own().acts()).hasSize(Person.MOST_ACTS);
    }

    @Test
    void ofAnErasedPersonNothingIsKeptWhateverComesLater() {
        var prospect = Prospect.NOBODY;
        for (var event : List.of(
                qualified("p", Stage.CUSTOMER, "fair", 1),
                erased("p", after(1)),
                qualified("p", Stage.CUSTOMER, "fair", 2))) {
            prospect = Folding.fold("p", prospect, event);
        }
        prospect = prospect.told(Handover.of(
                new Handover.Loan("q", 1, Map.of("q", new Guest(fold(A_LIFE), List.of("q"))), Map.of()), after(9)));

        assertThat(prospect.person("p")).isEqualTo(Person.NOBODY);
        assertThat(prospect.own()).isEqualTo(Person.NOBODY);
        assertThat(prospect.loans()).isEmpty();
    }

    @Test
    void theRoadOfADealIsThatOfTheLastContactBefore() {
        var person = fold(mailSent("p", "t-1", after(1)), mailSent("p", "t-2", after(5)));

        assertThat(person.lastContactBefore(after(9)).road()).isEqualTo(Road.CURRENT_INTEREST);
        assertThat(person.lastContactBefore(after(1))).isNull();
    }

    private static Person fold(EventEnvelope<?>... events) {
        return fold(List.of(events));
    }

    private static Person fold(List<EventEnvelope<?>> events) {
        var prospect = Prospect.NOBODY;
        for (var event : events) {
            prospect = Folding.fold("p", prospect, event);
        }
        return prospect.own();
    }

    private static Instant after(long minutes) {
        return MONDAY_9AM.plus(Duration.ofMinutes(minutes));
    }
}
