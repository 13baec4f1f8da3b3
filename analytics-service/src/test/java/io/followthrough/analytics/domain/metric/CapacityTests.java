package io.followthrough.analytics.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.survival.ClosingInTime;
import io.followthrough.analytics.domain.survival.ConversionCurve;
import io.followthrough.analytics.domain.survival.DayCohort;
import io.followthrough.events.MetricElapsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether a goal can be met. */
class CapacityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

    @Test
    void aHundredPeopleAtTwelveMinutesTakeTwentyHours() {
        var spent = new Capacity.Spent(50, 600);

        assertThat(Capacity.given(spent, 240, 100).verdict()).isEqualTo(Capacity.Verdict.ENOUGH);
        assertThat(Capacity.given(spent, 239, 100).verdict()).isEqualTo(Capacity.Verdict.NOT_ENOUGH);
        assertThat(Capacity.given(spent, 240, 100).possiblePerWeek()).isEqualTo(100);
    }

    @Test
    void withoutMinutesTheBusiestWeekSaysWhatIsPossible() {
        assertThat(Capacity.shown(new Capacity.Spent(50, 0), 40, 41).verdict()).isEqualTo(Capacity.Verdict.NOT_ENOUGH);
    }

    @Test
    void beforeAnybodyWasContactedNothingIsKnown() {
        var nobody = new Capacity.Spent(0, 0);

        assertThat(Capacity.given(nobody, 240, 100).verdict()).isEqualTo(Capacity.Verdict.UNKNOWN);
        assertThat(Capacity.shown(nobody, 0, 100).verdict()).isEqualTo(Capacity.Verdict.UNKNOWN);
        assertThat(Capacity.given(new Capacity.Spent(50, 0), 240, 100).verdict())
                .isEqualTo(Capacity.Verdict.UNKNOWN);
    }

    @Test
    void holidaysAndWeekendsAreNoWorkingDays() {
        var christmas = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));

        assertThat(new Workdays(christmas::contains).between(TODAY, TODAY.plusWeeks(1)))
                .isEqualTo(4);
    }

    @Test
    void theFewerDaysAreLeftTheMorePeopleItTakes() {
        var curve = ConversionCurve.of(
                List.of(new DayCohort(
                        TODAY.minusDays(300), 1000, List.of(new MetricElapsed(10, 20), new MetricElapsed(60, 30)))),
                TODAY);

        var soon = ClosingInTime.of(curve, 10, TODAY, TODAY.plusDays(20));
        var late = ClosingInTime.of(curve, 10, TODAY, TODAY.plusDays(90));
        var atOnce = ClosingInTime.of(curve, 10, TODAY, TODAY.plusDays(2));

        assertThat(soon.people()).isEqualTo(500);
        assertThat(late.people()).isEqualTo(200);
        assertThat(soon.atBest()).isLessThan(500);
        assertThat(soon.atWorst()).isGreaterThan(500);
        assertThat(atOnce.people()).isNull();
        assertThat(late.contactBy()).isEqualTo(TODAY.plusDays(30));
    }
}
