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

        assertThat(Capacity.of(spent, 240.0, 40, 100).verdict()).isEqualTo(Capacity.Verdict.ENOUGH);
        assertThat(Capacity.of(spent, 239.0, 400, 100).verdict()).isEqualTo(Capacity.Verdict.NOT_ENOUGH);
        assertThat(Capacity.of(spent, 240.0, 40, 100).possiblePerWeek()).isEqualTo(100);
    }

    @Test
    void whatWasDoneSoFarIsNoLimitOfWhatCanBeDone() {
        var capacity = Capacity.of(new Capacity.Spent(50, 600), null, 40, 41);

        assertThat(capacity.verdict()).isEqualTo(Capacity.Verdict.UNKNOWN);
        assertThat(capacity.basis()).isEqualTo(Capacity.Basis.UNKNOWN);
        assertThat(capacity.possiblePerWeek()).isNull();
        assertThat(capacity.busiestWeek()).isEqualTo(40);
    }

    @Test
    void beforeAnybodyWasContactedNothingIsKnown() {
        var nobody = new Capacity.Spent(0, 0);

        assertThat(Capacity.of(nobody, 240.0, 0, 100).verdict()).isEqualTo(Capacity.Verdict.UNKNOWN);
        assertThat(Capacity.of(new Capacity.Spent(50, 0), 240.0, 0, 100).verdict())
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
