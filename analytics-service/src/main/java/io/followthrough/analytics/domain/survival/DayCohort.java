package io.followthrough.analytics.domain.survival;

import io.followthrough.events.MetricElapsed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * People first captured on one day, and after how many days how many of them came to a stage.
 *
 * @param people with those who did not come to it so far
 */
public record DayCohort(LocalDate day, long people, List<MetricElapsed> elapsed) {

    /** For how many days it has been seen on that date; below zero for a date before it. */
    public int age(LocalDate at) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, at));
    }

    /** How many came to it within so many days. */
    public long within(int days) {
        return elapsed.stream()
                .filter(it -> it.days() <= days)
                .mapToLong(MetricElapsed::count)
                .sum();
    }
}
