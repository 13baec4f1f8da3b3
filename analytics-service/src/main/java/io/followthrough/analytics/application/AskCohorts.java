package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.TimeToStage;
import io.followthrough.analytics.domain.survival.CohortSize;
import io.followthrough.analytics.domain.survival.CohortTriangle;
import io.followthrough.analytics.domain.survival.ConversionCurve;
import io.followthrough.analytics.domain.survival.DayCohort;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts cohorts together of the days of {@link TimeToStage}. */
public final class AskCohorts {

    private final AskMetrics metrics;

    public AskCohorts(AskMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Whose way is asked for.
     *
     * @param stage to which they came
     * @param from first day of capture; null for all
     * @param to last day of capture; null for all
     * @param by dimension to split by or to pick from; null for everybody
     * @param value of the dimension that is meant alone; null for each
     */
    public record People(
            Milestone stage,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by,
            @Nullable String value) {}

    /**
     * @param dimensions whose curve it is; empty for everybody
     */
    public record Curve(Map<String, String> dimensions, ConversionCurve curve) {}

    /**
     * @param largest the curve of most people first
     * @param total how many values of the dimension there are
     */
    public record Curves(List<Curve> largest, int total) {}

    /**
     * One curve for each value of the dimension.
     *
     * @param at until the end of which people were seen
     * @param top so many at most, those of most people: with thousands of values, nobody looks at the others
     */
    public Curves curves(People people, LocalDate at, int top) {
        var byValue = new TreeMap<String, List<DayCohort>>();
        var by = people.by();
        for (var reading : readings(people)) {
            var value = by == null ? "" : reading.dimensions().getOrDefault(by, "");
            cohort(reading).forEach(byValue.computeIfAbsent(value, _ -> new ArrayList<>())::add);
        }
        var largest = byValue.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<DayCohort>> it) -> seen(it.getValue(), at))
                        .reversed())
                .limit(top)
                .map(it -> new Curve(
                        by == null ? Map.of() : Map.of(by, it.getKey()), ConversionCurve.of(it.getValue(), at)))
                .toList();
        return new Curves(largest, byValue.size());
    }

    private static long seen(List<DayCohort> cohorts, LocalDate at) {
        return cohorts.stream()
                .filter(cohort -> cohort.age(at) >= 0)
                .mapToLong(DayCohort::people)
                .sum();
    }

    /** The curve of all of them together. */
    public ConversionCurve curve(People people, LocalDate at) {
        return ConversionCurve.of(cohorts(readings(people).stream()), at);
    }

    public List<CohortTriangle.Row> triangle(People people, CohortSize size, LocalDate at) {
        return CohortTriangle.of(cohorts(readings(people).stream()), size, at);
    }

    private List<MetricUpdated> readings(People people) {
        var filters = new TreeMap<>(Map.of(ConversionRate.TO, people.stage().name()));
        if (people.by() != null && people.value() != null) {
            filters.put(people.by(), people.value());
        }
        return metrics.ask(MetricQuery.days(new TimeToStage(), people.by(), people.from(), people.to(), filters));
    }

    private static List<DayCohort> cohorts(Stream<MetricUpdated> readings) {
        return readings.flatMap(AskCohorts::cohort).toList();
    }

    private static Stream<DayCohort> cohort(MetricUpdated reading) {
        MetricWindow window = reading.window();
        var day = window.start();
        return day == null
                ? Stream.empty()
                : Stream.of(new DayCohort(day, (long) reading.denominator(), reading.elapsed()));
    }
}
