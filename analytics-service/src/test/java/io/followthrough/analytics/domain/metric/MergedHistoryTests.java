package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.erased;
import static io.followthrough.analytics.Events.finished;
import static io.followthrough.analytics.Events.lost;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.qualifiedWith;
import static io.followthrough.analytics.Events.rewarded;
import static io.followthrough.analytics.Events.unmerged;
import static io.followthrough.analytics.Events.unmergedWith;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A merge and its undoing leave the figures of a world in which they never were, whenever what is known where. */
class MergedHistoryTests {

    private static final Random RANDOM = new Random(13);

    private static final List<EventEnvelope<?>> APART = List.of(
            qualified("kept", Stage.LEAD, "fair", 1),
            mailSent("kept", "t-1", after(1)),
            qualified("gone", Stage.CUSTOMER, "blog", 1),
            mailSent("gone", "t-2", after(2)),
            won("gone", "deal-1", after(3)));

    @Test
    void anUndoneMergeLeavesNoTraceInWhateverOrderAllOfItBecomesKnown() {
        var expected = Measured.of(APART.toArray(EventEnvelope<?>[]::new)).totals();
        var events = new ArrayList<>(APART);
        events.add(merged("kept", "gone", after(10)));
        events.add(qualifiedWith("kept", Stage.CUSTOMER, "blog", 2, "gone"));
        events.add(unmerged("gone", "kept", after(11)));
        events.add(qualified("gone", Stage.CUSTOMER, "blog", 2));
        events.add(qualified("kept", Stage.LEAD, "fair", 3));

        inAnyOrder(events, totals -> assertThat(totals.totals()).isEqualTo(expected));
    }

    @Test
    void ofTwoMergedOneCountsWithAllFacts() {
        var events = new ArrayList<>(APART);
        events.add(merged("kept", "gone", after(10)));
        events.add(qualifiedWith("kept", Stage.CUSTOMER, "blog", 2, "gone"));

        inAnyOrder(events, measured -> {
            assertThat(measured.fraction("conversion-rate/source=blog")).isEqualTo("1/1");
            assertThat(measured.fraction("conversion-rate")).isEqualTo("1/1");
            assertThat(measured.fraction("closing-ratio/source=blog")).isEqualTo("1/1");
            assertThat(measured.fraction("response-rate/source=blog")).isEqualTo("0/2");
        });
    }

    @Test
    void whoeverIsMergedPartedAndMergedAgainIsMerged() {
        var events = new ArrayList<>(APART);
        events.add(merged("kept", "gone", after(10)));
        events.add(unmerged("gone", "kept", after(90)));
        // the event that joined them again lies before the undoing: a capture that came late
        events.add(merged("kept", "gone", after(20)));

        inAnyOrder(
                events,
                measured -> assertThat(measured.fraction("conversion-rate")).isEqualTo("1/1"));
    }

    @Test
    void aChainOfMergesIsUndoneFromItsEnd() {
        var events = new ArrayList<>(APART);
        events.add(qualified("third", Stage.LEAD, "partner", 1));
        events.add(lost("third", "deal-3", after(4)));
        var expected = Measured.of(events.toArray(EventEnvelope<?>[]::new)).totals();
        events.add(merged("third", "gone", after(10)));
        events.add(qualifiedWith("third", Stage.CUSTOMER, "blog", 2, "gone"));
        events.add(merged("kept", "third", after(11)));
        events.add(qualifiedWith("kept", Stage.CUSTOMER, "blog", 2, "gone", "third"));
        events.add(unmerged("third", "kept", after(12)));
        events.add(qualified("kept", Stage.LEAD, "fair", 3));
        events.add(unmerged("gone", "third", after(13)));
        events.add(qualified("third", Stage.LEAD, "partner", 3));

        inAnyOrder(events, totals -> assertThat(totals.totals()).isEqualTo(expected));
    }

    @Test
    void whatWasRecordedUnderTheSurvivorComesBackToWhoseItIs() {
        var apart = new ArrayList<>(APART);
        apart.add(lost("gone", "deal-2", after(15)));
        var expected = Measured.of(apart.toArray(EventEnvelope<?>[]::new)).totals();
        var meanwhile = lost("kept", "deal-2", after(15));
        var events = new ArrayList<>(APART);
        events.add(merged("kept", "gone", after(10)));
        events.add(meanwhile);
        events.add(unmerged("gone", "kept", after(20), idOf(meanwhile)));

        inAnyOrder(events, totals -> assertThat(totals.totals()).isEqualTo(expected));

        events.add(merged("kept", "gone", after(30)));
        inAnyOrder(
                events,
                measured -> assertThat(measured.fraction("closing-ratio")).isEqualTo("1/2"));
    }

    @Test
    void anotherPersonsNewsOfADealWithoutAnIdCorrectsOneOnlyWhileTheTwoAreOne() {
        var apart = new ArrayList<>(APART);
        apart.add(won("kept", null, after(4)));
        apart.add(lost("gone", null, after(15)));
        var expected = Measured.of(apart.toArray(EventEnvelope<?>[]::new)).totals();
        var meanwhile = lost("kept", null, after(15));
        var events = new ArrayList<>(APART);
        events.add(won("kept", null, after(4)));
        events.add(merged("kept", "gone", after(10)));
        events.add(meanwhile);
        inAnyOrder(
                events,
                measured -> assertThat(measured.fraction("closing-ratio")).isEqualTo("1/2"));

        events.add(unmergedWith("gone", "kept", after(20), List.of(meanwhile.data())));
        inAnyOrder(events, totals -> assertThat(totals.totals()).isEqualTo(expected));
    }

    @Test
    void dealsThatOnlyCountWithinOnePersonAreTwoOfTwo() {
        for (var id : Arrays.asList(null, "deal-2")) {
            var apart = new ArrayList<EventEnvelope<?>>(List.of(
                    qualified("kept", Stage.CUSTOMER, "fair", 1),
                    won("kept", id, after(3)),
                    qualified("gone", Stage.LOST, "blog", 1),
                    lost("gone", id, after(4))));
            var expected = Measured.of(apart.toArray(EventEnvelope<?>[]::new)).totals();
            var events = new ArrayList<>(apart);
            events.add(merged("kept", "gone", after(10)));
            inAnyOrder(
                    events,
                    measured -> assertThat(measured.fraction("closing-ratio"))
                            .as(id)
                            .isEqualTo("1/2"));

            events.add(won("kept", "gone/" + (id == null ? "deal" : id), after(12)));
            inAnyOrder(
                    events,
                    measured -> assertThat(measured.fraction("closing-ratio"))
                            .as(id)
                            .isEqualTo("2/2"));

            events.removeLast();
            events.add(unmerged("gone", "kept", after(20)));
            inAnyOrder(events, totals -> assertThat(totals.totals()).isEqualTo(expected));
        }
    }

    @Test
    void aDealOfAnotherSystemIsOneOfTheTwo() {
        var events = new ArrayList<EventEnvelope<?>>(List.of(
                qualified("kept", Stage.LEAD, "fair", 1),
                lost("kept", "crm-4711", after(3)),
                qualified("gone", Stage.CUSTOMER, "blog", 1),
                won("gone", "crm-4711", after(4)),
                merged("kept", "gone", after(10))));

        inAnyOrder(
                events,
                measured -> assertThat(measured.fraction("closing-ratio")).isEqualTo("1/1"));
    }

    @Test
    void aReferralBroughtACustomerWhileTheDealOfWhoeverWasRecommendedStandsAsWon() {
        var events = new ArrayList<>(APART);
        events.add(qualified("friend", Stage.CUSTOMER, "fair", 1));
        events.add(won("friend", null, after(20)));
        events.add(rewarded("kept", "friend", after(21)));
        inAnyOrder(events, measured -> assertThat(referrals(measured)).isEqualTo("1/1"));

        events.add(lost("friend", null, after(22)));
        inAnyOrder(events, measured -> assertThat(referrals(measured)).isEqualTo("0/1"));

        // Whoever goes on for the two has what they knew, and lets go of it.
        events.add(merged("other", "friend", after(23)));
        events.add(merged("gone", "kept", after(23)));
        inAnyOrder(events, measured -> assertThat(referrals(measured)).isEqualTo("0/1"));
        events.add(won("other", "deal-9", after(24)));
        inAnyOrder(events, measured -> assertThat(referrals(measured)).isEqualTo("1/1"));
        events.add(unmerged("friend", "other", after(25)));
        events.add(unmerged("kept", "gone", after(25)));
        inAnyOrder(events, measured -> assertThat(referrals(measured)).isEqualTo("0/1"));
    }

    private static String referrals(Measured measured) {
        var yield = measured.readings("referral-yield").getLast();
        return (long) yield.numerator() + "/" + (long) yield.denominator();
    }

    @Test
    void whatIsGivenBackOutlivesTheErasureOfWhomItWasRecordedUnder() {
        var gone = APART.stream().filter(event -> event.subject().equals("gone"));
        var apart = new ArrayList<EventEnvelope<?>>(gone.toList());
        apart.add(lost("gone", "deal-2", after(15)));
        var expected = Measured.of(apart.toArray(EventEnvelope<?>[]::new)).totals();
        var meanwhile = lost("kept", "deal-2", after(15));
        var events = new ArrayList<>(APART);
        events.add(merged("kept", "gone", after(10)));
        events.add(meanwhile);
        events.add(unmergedWith("gone", "kept", after(20), List.of(meanwhile.data())));
        events.add(erased("kept", after(30)));

        inAnyOrder(events, totals -> assertThat(totals.totals()).isEqualTo(expected));
    }

    @Test
    void anEnrolmentThatAMergeCutOffIsNoFinishedPromiseAndGoesOnWhenItIsUndone() {
        var events = new ArrayList<>(APART);
        events.add(finished("kept", EnrolmentOutcome.BROKEN, after(9)));
        events.add(merged("kept", "gone", after(10)));
        events.add(finished("gone", EnrolmentOutcome.PROSPECT_GONE, after(10)));
        inAnyOrder(
                events, measured -> assertThat(measured.fraction("finish-rate")).isEqualTo("0/1"));

        events.add(unmerged("gone", "kept", after(20)));
        inAnyOrder(
                events, measured -> assertThat(measured.fraction("finish-rate")).isEqualTo("0/1"));

        events.add(finished("gone", EnrolmentOutcome.COMPLETED, after(60)));
        inAnyOrder(
                events, measured -> assertThat(measured.fraction("finish-rate")).isEqualTo("1/2"));
    }

    @Test
    void ofThreeMergedInACircleOneCounts() {
        var events = new ArrayList<>(APART);
        events.add(qualified("third", Stage.LEAD, "partner", 1));
        events.add(merged("kept", "gone", after(10)));
        events.add(merged("third", "kept", after(11)));
        events.add(merged("gone", "third", after(12)));

        inAnyOrder(events, measured -> {
            assertThat(measured.fraction("conversion-rate")).isEqualTo("1/1");
            assertThat(measured.fraction("response-rate")).isEqualTo("0/2");
        });
    }

    private static void inAnyOrder(List<EventEnvelope<?>> events, Consumer<Measured> expectation) {
        for (var round = 0; round < 300; round++) {
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(RANDOM.nextInt(events.size()), events.size()));
            Collections.shuffle(shuffled, RANDOM);
            expectation.accept(Measured.withHandoversOnTheirWay(shuffled, RANDOM));
        }
    }

    private static String idOf(EventEnvelope<ActivityRecorded> activity) {
        return activity.data().activityId();
    }

    private static Instant after(long minutes) {
        return MONDAY_9AM.plus(Duration.ofMinutes(minutes));
    }
}
