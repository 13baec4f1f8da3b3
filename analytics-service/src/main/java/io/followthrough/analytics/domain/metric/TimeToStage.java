package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import io.followthrough.events.MetricElapsed;
import io.followthrough.events.MetricWindow;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For the people first captured on one day, after how many days how many of them came how far. Plain counts, so that they
 * can be taken back; how long those who are still open have been seen follows from the day of the cohort, so nothing has to
 * be written as time passes. Kept by day alone: cohorts of any length are put together of days ({@link CohortTally}).
 */
public final class TimeToStage implements Metric {

    public static final String NAME = "time-to-stage";

    private static final Definition DEFINITION = new Definition(
            NAME,
            new Words(
                    "Time to stage",
                    "After how many days the people captured on a day became prospects, opportunities and customers.",
                    "people who came to the stage, by whole days since the first capture ÷ people captured",
                    Unit.SHARE),
            Rules.on("the day of the first capture; a day counts as whole days between dates in the business zone"),
            Splits.by(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN)
                    .with(ConversionRate.TO, ConversionRate.STAGES),
            Version.added(new Version(
                    2,
                    Version.REOPENED,
                    "Of whom deals are known, these alone say since when somebody is an opportunity or a customer.")));

    private static final String PEOPLE = "people";
    private static final String BETWEEN = ":";

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<MetricWindow.Size> windows() {
        return EnumSet.of(MetricWindow.Size.DAY);
    }

    @Override
    public long size(Counts counts) {
        return counts.get(PEOPLE);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        if (origin == null) {
            return;
        }
        var captured = Cohort.day(origin.at(), zone);
        var counts = Counts.of(PEOPLE, 1);
        for (var goal : ConversionRate.GOALS) {
            var since = person.since(goal);
            if (since != null) {
                // What is dated before the first capture happened on the first day that we know of.
                var days = Math.max(0, ChronoUnit.DAYS.between(captured, Cohort.day(since, zone)));
                counts = counts.plus(goal.name() + BETWEEN + days, 1);
            }
        }
        into.add(NAME, captured, Cohort.origin(origin), counts);
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return ConversionRate.GOALS.stream().map(goal -> reading(goal, counts)).toList();
    }

    private static Reading reading(Milestone goal, Counts counts) {
        var prefix = goal.name() + BETWEEN;
        var elapsed = new ArrayList<MetricElapsed>();
        counts.byName().subMap(prefix, prefix + "\uffff").forEach((name, count) -> {
            elapsed.add(new MetricElapsed(Integer.parseInt(name.substring(prefix.length())), count));
        });
        elapsed.sort(Comparator.comparing(MetricElapsed::days));
        var came = elapsed.stream().mapToLong(MetricElapsed::count).sum();
        return Reading.rate(Map.of(ConversionRate.TO, goal.name()), came, counts.get(PEOPLE))
                .with(elapsed);
    }
}
