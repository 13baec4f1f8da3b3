package io.followthrough.analytics.domain.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.followthrough.events.MetricElapsed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortTriangleTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static final List<DayCohort> PEOPLE = List.of(
            new DayCohort(FIRST, 10, List.of(new MetricElapsed(0, 1), new MetricElapsed(8, 2))),
            new DayCohort(FIRST.plusDays(6), 10, List.of(new MetricElapsed(7, 1))),
            new DayCohort(FIRST.plusDays(7), 20, List.of(new MetricElapsed(1, 4))));

    @Test
    void aWeekHasARowAndEachAgeThoseWhoWereSeenThatLong() {
        var rows = CohortTriangle.of(PEOPLE, CohortSize.WEEK, FIRST.plusDays(19));

        assertThat(rows).extracting(CohortTriangle.Row::people).containsExactly(20L, 20L);
        assertThat(rows.getFirst().ages())
                .extracting(
                        CohortTriangle.Age::days,
                        CohortTriangle.Age::seen,
                        age -> age.converted().numerator())
                .containsExactly(tuple(7, 20L, 2.0), tuple(14, 10L, 3.0));
        assertThat(rows.getFirst().ages())
                .extracting(CohortTriangle.Age::complete)
                .containsExactly(true, false);
        assertThat(rows.getLast().ages()).hasSize(1);
    }

    @Test
    void aCohortIsMatureOnceItWasSeenAsLongAsTheCurveRises() {
        var rows = CohortTriangle.of(PEOPLE, CohortSize.WEEK, FIRST.plusDays(14));

        assertThat(rows).extracting(CohortTriangle.Row::mature).containsExactly(true, false);
    }

    @Test
    void whoCameLaterIsInNoRow() {
        assertThat(CohortTriangle.of(PEOPLE, CohortSize.QUARTER, FIRST.plusDays(3)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.start()).isEqualTo("2026-01-01");
                    assertThat(row.end()).isEqualTo("2026-04-01");
                    assertThat(row.people()).isEqualTo(10);
                    assertThat(row.ages()).isEmpty();
                    assertThat(row.mature()).isTrue();
                });
    }
}
