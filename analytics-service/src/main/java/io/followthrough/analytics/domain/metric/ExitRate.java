package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Exit;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Of the people first captured in a window, how many left the way to a sale, and how. */
public final class ExitRate implements Metric {

    private static final String AS = "as";
    private static final String PEOPLE = "people";
    private static final List<String> KINDS =
            Stream.of(Exit.Kind.values()).map(Exit.Kind::name).toList();

    private static final Definition DEFINITION = new Definition(
            "exit-rate",
            new Words(
                    "Exits",
                    "Of the people first captured in a window, how many are lost, disqualified, opted out, or no leads.",
                    "people whose newest decision says that they left in this way, customers apart ÷ people captured",
                    Unit.SHARE),
            Rules.on("the day of the first capture"),
            Splits.by(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CLASS)
                    .with(AS, KINDS),
            Version.added());

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
        var exit = person.exit();
        var noLead = exit == null ? null : exit.noLead();
        var values = Cohort.origin(origin);
        values.put(Dimension.CLASS.wireName(), noLead == null ? null : noLead.name());
        var counts = Counts.of(PEOPLE, 1);
        into.add(
                name(),
                Cohort.day(origin.at(), zone),
                values,
                exit == null ? counts : counts.plus(exit.kind().name(), 1));
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return KINDS.stream()
                .map(kind -> Reading.rate(Map.of(AS, kind), counts.get(kind), counts.get(PEOPLE)))
                .toList();
    }
}
