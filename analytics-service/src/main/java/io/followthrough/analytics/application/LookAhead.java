package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.metric.Capacity;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Workdays;
import io.followthrough.analytics.domain.survival.ClosingInTime;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets a plan against the calendar, the time that sales take, and the time that reps have. */
public final class LookAhead {

    /** A quarter: long enough to have seen a busy week, short enough for the reps of today. */
    private static final int WEEKS_LOOKED_AT = 13;

    private final AskMetrics metrics;
    private final AskCohorts cohorts;
    private final Holidays holidays;

    public LookAhead(AskMetrics metrics, AskCohorts cohorts, Holidays holidays) {
        this.metrics = metrics;
        this.cohorts = cohorts;
        this.holidays = holidays;
    }

    /**
     * @param today the last day of which anything is known
     * @param until day until when is to be sold; null if it does not matter
     * @param country whose holidays nobody works on; null for none
     * @param minutes that all reps together have on a working day, as their calendars say; null where that is not known
     */
    public record Terms(
            LocalDate today,
            @Nullable LocalDate until,
            @Nullable String country,
            @Nullable Double minutes) {}

    public boolean knowsHolidaysOf(String country) {
        return holidays.knows(country);
    }

    public GoalOutlook of(GoalPlan plan, Terms terms) {
        var first = terms.today().plusDays(1);
        var end = plan.per().end(first);
        var country = terms.country();
        var workdays = new Workdays(
                day -> country != null && holidays.of(country, day.getYear()).contains(day));
        var days = workdays.between(first, end);
        return new GoalOutlook(
                first,
                end.minusDays(1),
                days,
                days == 0 ? null : (Long) ((plan.contacts() + days - 1) / days),
                closing(plan, terms, first),
                capacity(plan, terms));
    }

    private @Nullable ClosingInTime closing(GoalPlan plan, Terms terms, LocalDate first) {
        if (terms.until() == null) {
            return null;
        }
        var everybody = new AskCohorts.People(Milestone.CUSTOMER, null, null, null, null);
        return ClosingInTime.of(cohorts.curve(everybody, terms.today()), plan.sales(), first, terms.until());
    }

    private Capacity capacity(GoalPlan plan, Terms terms) {
        var contacted = readings("goal-progress", MetricWindow.Size.WEEK, Map.of());
        var minutes = readings("time-spent", MetricWindow.Size.ALL, Map.of("per", "PERSON")).stream()
                .mapToDouble(MetricUpdated::numerator)
                .sum();
        var people = contacted.stream().mapToDouble(MetricUpdated::numerator).sum();
        var spent = new Capacity.Spent((long) people, minutes);
        var needed = plan.contactsIn(GoalPlan.Period.WEEK);
        return Capacity.of(spent, terms.minutes(), busiest(contacted, terms.today()), needed);
    }

    private static long busiest(List<MetricUpdated> weeks, LocalDate today) {
        return weeks.stream()
                .filter(week -> isRecent(week.window().start(), today))
                .mapToLong(week -> (long) week.numerator())
                .max()
                .orElse(0);
    }

    private static boolean isRecent(@Nullable LocalDate monday, LocalDate today) {
        return monday != null && monday.isAfter(today.minusWeeks(WEEKS_LOOKED_AT));
    }

    private List<MetricUpdated> readings(String name, MetricWindow.Size window, Map<String, String> filters) {
        Metric metric = Metrics.named(name).orElseThrow();
        return metrics.ask(new MetricQuery(metric, window, null, null, null, filters, Integer.MAX_VALUE));
    }
}
