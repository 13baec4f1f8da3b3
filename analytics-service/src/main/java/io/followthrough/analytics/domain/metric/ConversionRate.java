package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.Work;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import io.followthrough.events.MetricWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Of the people first captured in a window, how many came how far. Each counts once, under the source, channel and day
 * of the earliest capture. People without a capture belong to no cohort.
 */
public final class ConversionRate implements Metric {

    public static final String NAME = "conversion-rate";

    /** The stage that was reached. */
    public static final String TO = "to";

    /** The path of the reading that says how many of all people became customers. */
    public static final String CUSTOMERS =
            new CellKey(NAME, MetricWindow.ALL, null, null).path(Map.of(TO, Milestone.CUSTOMER.name()));

    private static final String PEOPLE = "people";

    /** Stages that one can come to. */
    static final List<Milestone> GOALS = List.of(Milestone.PROSPECT, Milestone.OPPORTUNITY, Milestone.CUSTOMER);

    static final List<String> STAGES = GOALS.stream().map(Milestone::name).toList();

    private static final Definition DEFINITION = new Definition(
            NAME,
            new Words(
                    "Conversion",
                    "Of the people first captured in a window, how many came to a stage so far; by representative, those whom he or she worked with last before the sale, or last so far.",
                    "people who came to the stage, or further ÷ people captured",
                    Unit.SHARE),
            Rules.on("the day of the first capture"),
            Splits.by(
                            Dimension.SOURCE,
                            Dimension.CHANNEL,
                            Dimension.CAMPAIGN,
                            Dimension.CADENCE,
                            Dimension.ROAD,
                            Dimension.REP,
                            Dimension.SPEED)
                    .with(TO, STAGES),
            Version.upTo(
                    new Version(
                            2,
                            Version.LATER,
                            "A deal corrected to lost is no customer; what a decision rested on of a merged person goes with it."),
                    new Version(
                            3,
                            Version.LATE_BOUNCES,
                            "Who was captured by a clock that ran ahead of ours waits from when we were told."),
                    new Version(4, Version.WHO_WORKED, Work.WHOSE_IT_IS)));

    @Override
    public Definition definition() {
        return DEFINITION;
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
        var counts = Counts.of(PEOPLE, 1);
        for (var goal : GOALS) {
            counts = person.furthest().includes(goal) ? counts.plus(goal.name(), 1) : counts;
        }
        into.add(NAME, LocalDate.ofInstant(origin.at(), zone), Cohort.whole(person, origin), counts);
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return GOALS.stream()
                .map(goal -> Reading.rate(Map.of(TO, goal.name()), counts.get(goal.name()), counts.get(PEOPLE)))
                .toList();
    }
}
