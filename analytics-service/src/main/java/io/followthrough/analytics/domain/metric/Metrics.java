package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Every metric, listed once. */
public final class Metrics {

    public static final List<Metric> ALL = List.of(
            new ConversionRate(),
            new ResponseRate(),
            new ClosingRatio(),
            new FinishRate(),
            MailRate.opens(),
            MailRate.clicks(),
            new TimeSpent(),
            new SpeedToLead(),
            new GoalProgress());

    private Metrics() {}

    public static Optional<Metric> named(String name) {
        return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(Metric::name).toList();
    }

    /** Everything that a person counts for. */
    public static Observations observe(Person person, ZoneId zone) {
        var observations = new Observations();
        var conversation = new Conversation(person);
        ALL.forEach(metric -> metric.observe(person, conversation, zone, observations));
        return observations;
    }
}
