package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every metric, listed once. */
public final class Metrics {

    public static final List<Metric> ALL = List.of(
            new ConversionRate(),
            new TimeToStage(),
            new ExitRate(),
            new ResponseRate(),
            new FirstAnswer(),
            MailRate.opens(),
            MailRate.clicks(),
            new ClosingRatio(),
            new OpenDeals(),
            new Objections(),
            new ReferralYield(),
            new FinishRate(),
            new TimeSpent(),
            new ContactsMade(),
            new SpeedToLead(),
            new GoalProgress());

    private static final Map<String, Metric> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Metric::name, Function.identity()));

    private Metrics() {}

    public static Optional<Metric> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
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
