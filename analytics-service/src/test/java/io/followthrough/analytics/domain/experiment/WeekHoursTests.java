package io.followthrough.analytics.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.followthrough.analytics.domain.experiment.WeekHours.Seen;
import io.followthrough.analytics.domain.experiment.WeekHours.Verdict;
import io.followthrough.analytics.domain.metric.Difference;
import io.followthrough.analytics.domain.metric.Reading;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekHoursTests {

    private static final List<Preference> MONDAY_MORNINGS = List.of(new Preference(Set.of(DayOfWeek.MONDAY), 8, 12));

    @Test
    void moreAnswersInPreferredHoursBearThePreferenceOut() {
        var week = week(60, 200, 20, 200);

        assertThat(week.verdict()).isEqualTo(Verdict.BORNE_OUT);
        assertThat(week.preferred().value()).isEqualTo(0.3);
        assertThat(week.hours()).extracting(WeekHours.Hour::preferred).containsExactly(true, false);
    }

    @Test
    void fewerContradictIt() {
        assertThat(week(20, 200, 60, 200).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aDifferenceByChanceAndOneSideAloneDecideNothing() {
        assertThat(week(6, 20, 5, 20).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(week(6, 20, 0, 0).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(WeekHours.of(List.of(), List.of()).difference()).isNull();
    }

    /** Newcombe's own example: 56/70 against 48/80 gives 0.0524 to 0.3339. */
    @Test
    void theIntervalIsThatOfNewcombe() {
        var difference = Difference.of(Reading.rate(Map.of(), 56, 70), Reading.rate(Map.of(), 48, 80));

        assertThat(difference.low()).isEqualTo(0.0524, within(5e-5));
        assertThat(difference.high()).isEqualTo(0.3339, within(5e-5));
    }

    private static WeekHours week(long preferred, long ofPreferred, long others, long ofOthers) {
        return WeekHours.of(
                List.of(
                        new Seen(DayOfWeek.MONDAY, 9, ofPreferred, preferred),
                        new Seen(DayOfWeek.MONDAY, 12, ofOthers, others)),
                MONDAY_MORNINGS);
    }
}
