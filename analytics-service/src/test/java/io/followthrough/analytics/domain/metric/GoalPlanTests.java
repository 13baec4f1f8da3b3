package io.followthrough.analytics.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricVerdict;
import io.followthrough.events.MetricWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalPlanTests {

    @Test
    void tenSalesAtOneInFiftyTakeFiveHundredContacts() {
        var plan = GoalPlan.of(10, GoalPlan.Period.WEEK, 0.02, null);

        assertThat(plan.contacts()).isEqualTo(500);
        assertThat(plan.contactsPerWorkingDay()).isEqualTo(100);
        assertThat(plan.basis()).isEqualTo(GoalPlan.Basis.ASSUMED);
        assertThat(plan.atWorst()).isNull();
    }

    @Test
    void theLiveRateTakesOverOnceThereIsEnoughOfIt() {
        var plan = GoalPlan.of(10, GoalPlan.Period.MONTH, 0.02, customers(842, 8000));

        assertThat(plan.basis()).isEqualTo(GoalPlan.Basis.LIVE);
        assertThat(plan.contacts()).isEqualTo(96); // 10 / 0.10525 = 95.01
        assertThat(plan.atBest()).isEqualTo(90); // 10 / 0.1122
        assertThat(plan.atWorst()).isEqualTo(102); // 10 / 0.0987
    }

    @Test
    void oneWinInFiftyGivesFiveHundredContactsAndSaysHowUnsureThatIs() {
        var plan = GoalPlan.of(10, GoalPlan.Period.WEEK, 0.5, customers(1, 50));

        assertThat(plan.basis()).isEqualTo(GoalPlan.Basis.LIVE);
        assertThat(plan.contacts()).isEqualTo(500);
        assertThat(plan.atBest()).isEqualTo(96);
        assertThat(plan.atWorst()).isEqualTo(2_826);
        assertThat(plan.verdict()).isEqualTo(MetricVerdict.TOO_FEW);
    }

    @Test
    void aGivenRateIsPlannedWithAsItIs() {
        var plan = GoalPlan.given(10, GoalPlan.Period.WEEK, 0.02);

        assertThat(plan.contacts()).isEqualTo(500);
        assertThat(plan.basis()).isEqualTo(GoalPlan.Basis.GIVEN);
    }

    @Test
    void aLiveRateOfZeroPlansNothing() {
        assertThat(GoalPlan.of(10, GoalPlan.Period.WEEK, 0.02, customers(0, 5000))
                        .basis())
                .isEqualTo(GoalPlan.Basis.ASSUMED);
    }

    @Test
    void aWeekTakesFiveDaysOfAMonthsTwentyOne() {
        var plan = GoalPlan.of(21, GoalPlan.Period.MONTH, 0.5, null);

        assertThat(plan.contactsIn(GoalPlan.Period.WEEK)).isEqualTo(10);
        assertThat(plan.contactsIn(GoalPlan.Period.DAY)).isEqualTo(2);
    }

    @Test
    void contactsAreRoundedUp() {
        assertThat(GoalPlan.of(1, GoalPlan.Period.DAY, 0.3, null).contacts()).isEqualTo(4);
    }

    private static MetricUpdated customers(long won, long people) {
        var reading = Reading.rate(Map.of("to", "CUSTOMER"), won, people);
        return new MetricUpdated(
                "conversion-rate",
                MetricWindow.ALL,
                reading.dimensions(),
                reading.numerator(),
                reading.denominator(),
                reading.value(),
                reading.interval(),
                null,
                reading.verdict(),
                1,
                1,
                Instant.EPOCH,
                null,
                List.of());
    }
}
