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
 * People contacted for the first time on a day or in a week, against those whom the goal needs. It counts people and not
 * contacts, since the conversion rate that the need is computed from is one of people. The verdict is that of the rate.
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
            case DAY -> progress(counts, around.plan(), GoalPlan.Period.DAY);
            case WEEK -> progress(counts, around.plan(), GoalPlan.Period.WEEK);
            case MONTH, ALL -> List.of();
        };
    }

    private static List<Reading> progress(Counts counts, GoalPlan plan, GoalPlan.Period period) {
        var needed = plan.contactsIn(period);
        var verdict = plan.basis() == GoalPlan.Basis.LIVE ? MetricVerdict.ENOUGH : MetricVerdict.TOO_FEW;
        var contacted = (double) counts.get(CONTACTED);
        return List.of(new Reading(Map.of(), contacted, needed, contacted / needed, null, null, verdict));
    }
}
