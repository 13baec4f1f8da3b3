package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import io.followthrough.events.MetricVerdict;
import io.followthrough.events.MetricWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People contacted for the first time on a day or in a week, against those whom the goal needs at the rate that it was
 * agreed with. It counts people and not contacts, since the rate is one of people. The live rate has no part in it: what a
 * day was to bring would else depend on when it was computed; {@code /v1/goals/plan} sets it against the live rate.
 */
public final class GoalProgress implements Metric {

    private static final String CONTACTED = "contacted";

    private static final Definition DEFINITION = new Definition(
            "goal-progress",
            new Words(
                    "Goal",
                    "People contacted for the first time on a day or in a week, against those whom the goal needs.",
                    "people contacted for the first time ÷ people that the goal needs at the rate it was agreed with",
                    Unit.SHARE),
            Rules.on("the day of the first contact"),
            Splits.by(),
            Version.upTo(
                    new Version(
                            2,
                            Version.LATER,
                            "The goal is reckoned at the rate it was agreed with, whatever the live rate is."),
                    Version.withoutUndoneImports(3)));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<MetricWindow.Size> windows() {
        return EnumSet.of(MetricWindow.Size.DAY, MetricWindow.Size.WEEK);
    }

    @Override
    public long size(Counts counts) {
        return counts.get(CONTACTED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        person.contacts().values().stream()
                .map(Contact::madeAt)
                .min(Comparator.naturalOrder())
                .map((Instant first) -> LocalDate.ofInstant(first, zone))
                .ifPresent(day -> into.add(name(), day, Map.of(), Counts.of(CONTACTED, 1)));
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return switch (around.window()) {
            case DAY -> progress(counts, around.goal(), GoalPlan.Period.DAY);
            case WEEK -> progress(counts, around.goal(), GoalPlan.Period.WEEK);
            case MONTH, ALL -> List.of();
        };
    }

    private static List<Reading> progress(Counts counts, Goal goal, GoalPlan.Period period) {
        var needed = goal.agreed().contactsIn(period);
        var contacted = (double) counts.get(CONTACTED);
        return List.of(new Reading(Map.of(), contacted, needed, contacted / needed, null, null, MetricVerdict.ENOUGH));
    }
}
