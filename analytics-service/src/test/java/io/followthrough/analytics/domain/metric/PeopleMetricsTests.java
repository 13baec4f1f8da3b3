package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.did;
import static io.followthrough.analytics.Events.lost;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.objected;
import static io.followthrough.analytics.Events.opened;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.qualifiedIn;
import static io.followthrough.analytics.Events.rewarded;
import static io.followthrough.analytics.Events.unmerged;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricElapsed;
import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics of people, their objections, referrals and deals. */
class PeopleMetricsTests {

    private static final int CUSTOMER = 2;

    @Test
    void theDayOfTheSaleIsToldAndMovesWithACorrection() {
        var once = Measured.of(qualified("p", Stage.LEAD, "fair", 1), won("p", "d", days(35)));
        var corrected =
                Measured.of(qualified("p", Stage.LEAD, "fair", 1), won("p", "d", days(35)), lost("p", "d", days(36)));

        assertThat(once.readings("time-to-stage/source=fair").get(CUSTOMER).elapsed())
                .containsExactly(new MetricElapsed(35, 1));
        assertThat(corrected.readings("time-to-stage/source=fair").get(CUSTOMER).elapsed())
                .isEmpty();
        assertThat(corrected.fraction("time-to-stage/source=fair")).isEqualTo("1/1");
    }

    /** Decisions of meanwhile are told where news came one by one, and are not where all of it came at once. */
    @Test
    void whenSomebodyCameHowFarSaysWhatIsKnownOfTheDealsAndNotWhatWasDecidedMeanwhile() {
        var wonOnce = won("p", "d", days(10));
        var opened = opened("p", "d", days(20));
        var wonAgain = won("p", "d", days(30));
        var toldAgain = won("p", "d", days(40));
        var lead = qualified("p", Stage.LEAD, "fair", 1);
        var customer = qualified("p", Stage.CUSTOMER, "fair", 2);
        var oneByOne = Measured.of(
                lead, wonOnce, customer, opened, qualified("p", Stage.OPPORTUNITY, "fair", 3), wonAgain, toldAgain);
        var atOnce = Measured.of(lead, toldAgain, wonAgain, opened, wonOnce);

        for (var measured : List.of(oneByOne, atOnce)) {
            var stages = measured.readings("time-to-stage/source=fair");
            assertThat(stages.get(CUSTOMER).elapsed()).containsExactly(new MetricElapsed(30, 1));
            assertThat(stages.get(CUSTOMER - 1).elapsed()).containsExactly(new MetricElapsed(10, 1));
        }
    }

    @Test
    void aWinTakenBackLeavesNoTrace() {
        var lead = qualified("p", Stage.LEAD, "fair", 1);
        var opened = opened("p", null, days(20));
        var opportunity = qualified("p", Stage.OPPORTUNITY, "fair", 3);
        var mistaken = Measured.of(
                lead, won("p", null, days(20)), qualified("p", Stage.CUSTOMER, "fair", 2), opened("p", null, days(21)));

        assertThat(mistaken.fraction("closing-ratio")).isEqualTo("0/0");
        assertThat(mistaken.readings("conversion-rate").get(CUSTOMER).numerator())
                .isZero();
        assertThat(mistaken.readings("conversion-rate"))
                .isEqualTo(Measured.of(lead, opened, opportunity).readings("conversion-rate"));
    }

    @Test
    void daysAreThoseOfTheBusinessZone() {
        var events = new EventEnvelope<?>[] {
            qualified("p", Stage.LEAD, "fair", 1), won("p", "d", Instant.parse("2026-03-03T02:00:00Z"))
        };

        assertThat(Measured.of(events).readings("time-to-stage").get(CUSTOMER).elapsed())
                .containsExactly(new MetricElapsed(1, 1));
        assertThat(Measured.in(ZoneId.of("America/Sao_Paulo"), events)
                        .readings("time-to-stage")
                        .get(CUSTOMER)
                        .elapsed())
                .containsExactly(new MetricElapsed(0, 1));
    }

    @Test
    void aSaleBeforeTheFirstCaptureCountsOnItsDay() {
        var measured = Measured.of(qualified("p", Stage.LEAD, "fair", 1), won("p", "d", days(-4)));

        assertThat(measured.readings("time-to-stage").get(CUSTOMER).elapsed()).containsExactly(new MetricElapsed(0, 1));
    }

    @Test
    void anUndoneMergeLeavesTheTimesOfBoth() {
        var apart = Measured.of(
                qualified("a", Stage.LEAD, "fair", 1), qualified("b", Stage.LEAD, "blog", 1), won("b", "d", days(3)));
        var undone = Measured.of(
                qualified("a", Stage.LEAD, "fair", 1),
                qualified("b", Stage.LEAD, "blog", 1),
                merged("a", "b", days(1)),
                won("b", "d", days(3)),
                unmerged("b", "a", days(9)));

        assertThat(undone.totals()).isEqualTo(apart.totals());
    }

    @Test
    void whoLeftIsToldByHowAndWhoIsNoLeadByItsClass() {
        var measured = Measured.of(
                qualified("lost", Stage.LOST, "ads", 1),
                qualified("out", Stage.OPTED_OUT, "ads", 1),
                qualified("in", Stage.PROSPECT, "ads", 1),
                qualifiedIn("Europe/Berlin", "spam", Stage.LEAD, NoLead.SPAM, "spring"));

        assertThat(measured.readings("exit-rate/source=ads"))
                .extracting(Reading::numerator)
                .containsExactly(1.0, 0.0, 1.0, 1.0);
        assertThat(measured.readings("exit-rate/class=SPAM").getLast().denominator())
                .isEqualTo(1);
        assertThat(measured.reading("exit-rate/campaign=spring").denominator()).isEqualTo(1);
    }

    @Test
    void aLostDecisionDoesNotSpeakAgainstACustomer() {
        var measured = Measured.of(qualified("p", Stage.LOST, "ads", 1), won("p", "d", days(1)));

        assertThat(measured.readings("exit-rate"))
                .extracting(Reading::numerator)
                .containsOnly(0.0);
    }

    @Test
    void theFirstAnswerBelongsToTheContactThatBroughtIt() {
        var measured = Measured.of(
                called("p", "t-1", days(1), TouchOutcome.NO_ANSWER),
                called("p", "t-2", days(2), TouchOutcome.CONNECTED),
                called("p", "t-3", days(3), TouchOutcome.NO_ANSWER),
                called("q", "t-4", days(1), TouchOutcome.NO_ANSWER));

        assertThat(measured.fraction("first-answer/contact=1")).isEqualTo("0/2");
        assertThat(measured.fraction("first-answer/contact=2")).isEqualTo("1/1");
        assertThat(measured.fraction("first-answer/contact=3")).isEqualTo("0/0");
        assertThat(measured.fraction("first-answer/cadenceContact=new-web-lead 2"))
                .isEqualTo("1/1");
    }

    @Test
    void contactsBeyondTheEighthCountTogether() {
        var measured = Measured.of();
        for (var contact = 1; contact <= 11; contact++) {
            measured.add(mailSent("p", "t-" + (char) ('a' + contact), days(contact)));
        }

        assertThat(measured.fraction("first-answer/contact=8")).isEqualTo("0/1");
        assertThat(measured.fraction("first-answer/contact=9+")).isEqualTo("0/3");
    }

    @Test
    void weekdayAndHourAreThoseOfThePerson() {
        var late = Instant.parse("2026-03-02T02:30:00Z");
        var measured = Measured.of(
                qualifiedIn("America/New_York", "far", Stage.LEAD, null, "spring"),
                qualifiedIn("Nowhere/At_All", "lost", Stage.LEAD, null, "spring"),
                mailSent("far", "t-1", late),
                mailSent("lost", "t-2", late));

        assertThat(measured.fraction("response-rate/weekdayHour=SUNDAY 21")).isEqualTo("0/1");
        assertThat(measured.fraction("response-rate/weekday=MONDAY")).isEqualTo("0/1");
        assertThat(measured.fraction("response-rate/campaign=spring")).isEqualTo("0/2");
    }

    @Test
    void anObjectionIsClearedUntilItIsRaisedAgainAndItsDealIsFollowed() {
        var measured = Measured.of(
                objected("a", ActivityKind.OBJECTION_RAISED, "price", days(1)),
                objected("a", ActivityKind.OBJECTION_CLEARED, "PRICE", days(2)),
                won("a", "d-a", days(3)),
                objected("b", ActivityKind.OBJECTION_CLEARED, "PRICE", days(2)),
                objected("b", ActivityKind.OBJECTION_RAISED, "PRICE", days(4)),
                lost("b", "d-b", days(5)),
                objected("c", ActivityKind.OBJECTION_RAISED, "TRUST", days(1)));

        assertThat(measured.readings("objections/type=PRICE"))
                .extracting(Reading::numerator)
                .containsExactly(1.0, 1.0, 1.0);
        assertThat(measured.fraction("objections/type=TRUST")).isEqualTo("0/1");
    }

    @Test
    void referralsAreCountedByWhatTheyBring() {
        var measured = Measured.of(
                qualified("p", Stage.CUSTOMER, "fair", 1),
                did("p", ActivityKind.REFERRAL_GIVEN, days(1)),
                did("p", ActivityKind.REFERRAL_GIVEN, days(2)),
                rewarded("p", "friend", days(9)),
                rewarded("p", "friend", days(9)));

        assertThat(measured.readings("referral-yield"))
                .extracting(Reading::value)
                .containsExactly(2.0, 0.5);
    }

    @Test
    void contactsAndMinutesPerSaleAreToldByRepWithTheOwnDeals() {
        var measured = Measured.of(
                qualified("p", Stage.LEAD, "fair", 1),
                called("p", "t-1", days(1), TouchOutcome.NO_ANSWER),
                called("p", "t-2", days(2), TouchOutcome.CONNECTED),
                won("p", "d", days(3)));

        assertThat(measured.readings("contacts-made/rep=rep-1").getLast().value())
                .isEqualTo(2);
        assertThat(measured.readings("time-spent/rep=rep-1").getLast().value()).isEqualTo(12);
        assertThat(measured.readings("contacts-made").getFirst().value()).isEqualTo(2);
    }

    @Test
    void aDealIsOpenUntilItIsDecided() {
        var open = Measured.of(qualified("p", Stage.LEAD, "fair", 1), opened("p", "d", days(1)));
        open.add(opened("p", "e", days(1)));
        open.add(won("p", "e", days(2)));

        assertThat(open.fraction("open-deals/source=fair")).isEqualTo("1/2");
    }

    @Test
    void conversionIsToldByTheSpeedOfTheFirstContact() {
        var measured = Measured.of(
                qualified("fast", Stage.CUSTOMER, "fair", 1),
                called("fast", "t-1", MONDAY_9AM.plusSeconds(240), TouchOutcome.CONNECTED),
                qualified("slow", Stage.LEAD, "fair", 1),
                called("slow", "t-2", days(3), TouchOutcome.CONNECTED),
                qualified("never", Stage.LEAD, "fair", 1));

        assertThat(measured.readings("conversion-rate/speed=5m").getLast().value())
                .isEqualTo(1);
        assertThat(measured.readings("conversion-rate/speed=7d").getLast().value())
                .isEqualTo(0);
        assertThat(measured.readings("conversion-rate/speed=never").getLast().denominator())
                .isEqualTo(1);
        assertThat(measured.fraction("conversion-rate/cadence=new-web-lead")).isEqualTo("1/2");
    }

    private static Instant days(int days) {
        return MONDAY_9AM.plus(Duration.ofDays(days));
    }
}
