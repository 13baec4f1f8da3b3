package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.Person;
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
    private static final List<Milestone> GOALS = List.of(Milestone.PROSPECT, Milestone.OPPORTUNITY, Milestone.CUSTOMER);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> dimensions() {
        return List.of("source", "channel");
    }

    @Override
    public Map<String, List<String>> facets() {
        return Map.of(TO, GOALS.stream().map(Milestone::name).toList());
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
        into.add(
                NAME,
                LocalDate.ofInstant(origin.at(), zone),
                Map.of("source", origin.source(), "channel", origin.channel().name()),
                counts);
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return GOALS.stream()
                .map(goal -> Reading.rate(Map.of(TO, goal.name()), counts.get(goal.name()), counts.get(PEOPLE)))
                .toList();
    }
}
