package io.followthrough.analytics.domain.survival;

import io.followthrough.analytics.domain.metric.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How each cohort converted as it grew older: a row for each cohort, a column for each age. A cell is about those alone who
 * have been seen that long, so that rows and columns can be compared.
 */
public final class CohortTriangle {

    private static final int MOST_AGES = 24;

    private CohortTriangle() {}

    /**
     * @param start first day
     * @param end the day after the last
     * @param people captured
     * @param mature whether everybody has been seen for as long as the curve of all cohorts takes to come to nine tenths of
     *     its height; null while nobody came to the stage
     */
    public record Row(
            LocalDate start,
            LocalDate end,
            long people,
            @Nullable Boolean mature,
            List<Age> ages) {}

    /**
     * @param days since the capture
     * @param seen people who have been seen for so long
     * @param converted of them within so many days; value and interval are null while nobody has been seen so long
     * @param complete whether these are all people of the cohort
     */
    public record Age(int days, long seen, Reading converted, boolean complete) {}

    /** @param at until the end of which everybody was seen */
    public static List<Row> of(List<DayCohort> cohorts, CohortSize size, LocalDate at) {
        var matureAfter = ConversionCurve.of(cohorts, at).matureAfterDays();
        var byStart = new TreeMap<LocalDate, List<DayCohort>>();
        cohorts.stream()
                .filter(cohort -> cohort.age(at) >= 0)
                .forEach(cohort -> byStart.computeIfAbsent(size.start(cohort.day()), _ -> new ArrayList<>())
                        .add(cohort));
        var rows = new ArrayList<Row>();
        byStart.forEach((start, days) -> {
            var youngest = days.stream().mapToInt(day -> day.age(at)).min().orElseThrow();
            var isMature = matureAfter == null ? null : (Boolean) (youngest >= matureAfter);
            rows.add(new Row(start, size.end(start), people(days), isMature, ages(days, size, at)));
        });
        return List.copyOf(rows);
    }

    private static List<Age> ages(List<DayCohort> cohort, CohortSize size, LocalDate at) {
        var ages = new ArrayList<Age>();
        for (var age = 1; age <= MOST_AGES; age++) {
            var days = age * size.stepDays();
            var old = cohort.stream().filter(day -> day.age(at) >= days).toList();
            if (old.isEmpty()) {
                break;
            }
            var converted = old.stream().mapToLong(day -> day.within(days)).sum();
            var rate = Reading.rate(Map.of(), converted, people(old));
            ages.add(new Age(days, people(old), rate, old.size() == cohort.size()));
        }
        return List.copyOf(ages);
    }

    private static long people(List<DayCohort> cohort) {
        return cohort.stream().mapToLong(DayCohort::people).sum();
    }
}
