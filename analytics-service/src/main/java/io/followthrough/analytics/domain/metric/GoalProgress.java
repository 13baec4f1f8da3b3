package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.events.MetricVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * People contacted for the first time on a day or in a week, against those whom the goal needs at the rate that it was
 * agreed with. It counts people and not contacts, since the rate is one of people. The live rate has no part in it: what a
 * day was to bring would else depend on when it was computed; {@code /v1/goals/plan} sets it against the live rate.
 */
public final class GoalProgress implements Metric {

    private static final String CONTACTED = "contacted";

    @Override
    public String name() {
        return "goal-progress";
    }

    @Override
    public List<String> dimensions() {
        return List.of();
    }

    @Override
    public int definitionVersion() {
        return 2;
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
