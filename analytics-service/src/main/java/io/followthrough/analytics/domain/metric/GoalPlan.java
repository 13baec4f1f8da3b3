package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricInterval;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricVerdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many people have to be contacted to make so many sales: the goal divided by the conversion rate. 10 sales at one in
 * 50 take 500 contacts.
 *
 * @param contacts rounded up
 * @param contactsPerWorkingDay rounded up
 * @param atBest contacts if the true rate lies at the upper end of its interval; null unless the rate is live
 * @param atWorst contacts if it lies at the lower end; null unless the rate is live
 * @param verdict whether the rate is known well enough to plan with; that of a given rate is nobody's but the asker's
 */
public record GoalPlan(
        double sales,
        Period per,
        double rate,
        Basis basis,
        long contacts,
        long contactsPerWorkingDay,
        @Nullable Long atBest,
        @Nullable Long atWorst,
        MetricVerdict verdict) {

    /** Where the rate comes from. */
    public enum Basis {
        ASSUMED,
        GIVEN,
        LIVE
    }

    /** How often the goal is to be met. */
    public enum Period {
        DAY(1),
        WEEK(5),
        MONTH(21),
        QUARTER(63),
        YEAR(252);

        private final int workingDays;

        Period(int workingDays) {
            this.workingDays = workingDays;
        }

        /** The day after the last of a period that begins on the day. */
        public LocalDate end(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plusMonths(3);
                case YEAR -> start.plusYears(1);
            };
        }
    }

    /**
     * The live rate counts from the first sale on, and its interval says how sure it is.
     *
     * @param live how many became customers, of all people; null before the first
     */
    public static GoalPlan of(double sales, Period per, double assumedRate, @Nullable MetricUpdated live) {
        var rate = live == null ? null : live.value();
        return live == null || rate == null || rate == 0
                ? plan(sales, per, assumedRate, Basis.ASSUMED, null, MetricVerdict.TOO_FEW)
                : plan(sales, per, rate, Basis.LIVE, live.interval(), live.verdict());
    }

    /** @param rate sales per person contacted, above 0 and up to 1 */
    public static GoalPlan given(double sales, Period per, double rate) {
        return plan(sales, per, rate, Basis.GIVEN, null, MetricVerdict.ENOUGH);
    }

    /** The share of the contacts that falls into a period, rounded up. */
    public long contactsIn(Period period) {
        return shareOf(contacts, per, period);
    }

    private static long shareOf(long contacts, Period per, Period period) {
        return (contacts * period.workingDays + per.workingDays - 1) / per.workingDays;
    }

    private static GoalPlan plan(
            double sales,
            Period per,
            double rate,
            Basis basis,
            @Nullable MetricInterval interval,
            MetricVerdict verdict) {
        var contacts = contacts(sales, rate);
        return new GoalPlan(
                sales,
                per,
                rate,
                basis,
                contacts,
                shareOf(contacts, per, Period.DAY),
                interval == null ? null : (Long) contacts(sales, interval.high()),
                interval == null || interval.low() == 0 ? null : (Long) contacts(sales, interval.low()),
                verdict);
    }

    /** Rounded up, but not for the last bits of a division: 10 ÷ 0.02 is 500 and not 501. */
    private static long contacts(double sales, double rate) {
        return (long) Math.ceil(sales / rate - 1e-9);
    }
}
