package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Time from the first capture to the first contact after it. Counts in the cohort of the capture. */
public final class SpeedToLead implements Metric {

    private static final Definition DEFINITION = new Definition(
            "speed-to-lead",
            new Words(
                    "Speed to lead",
                    "How long people waited for the first contact after their first capture, also one that was sent by itself; by representative, those whose first contact he or she made.",
                    "seconds from the first capture to the first contact after it: count, mean, median and 95th percentile (within 2.5 %)",
                    Unit.SECONDS),
            Rules.on("the day of the first capture"),
            Splits.by(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.REP),
            Version.upTo(
                    new Version(
                            2,
                            Version.LATE_BOUNCES,
                            "Counted to the millisecond; who was captured by a clock that ran ahead of ours waits from when we were told.")));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return DurationSketch.count(counts);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        if (origin == null) {
            return;
        }
        var since = person.waitingSince(origin);
        var first = person.firstContactSince(since);
        if (first != null) {
            var values = Cohort.origin(origin);
            values.put(Dimension.REP.wireName(), first.repId());
            into.add(
                    name(),
                    Cohort.day(origin.at(), zone),
                    values,
                    DurationSketch.of(Duration.between(since, first.madeAt())));
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.distribution(DurationSketch.read(counts)));
    }
}
