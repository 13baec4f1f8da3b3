package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Folding;
import io.followthrough.analytics.domain.Person;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricWindow;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds and sums in memory as the topology does, change by change. */
final class Measured {

    private static final Surroundings AROUND =
            new Surroundings(MetricWindow.Size.DAY, new Goal(10, GoalPlan.Period.WEEK, 0.02).plan(null));

    private final ZoneId zone;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Counts> totals = new HashMap<>();

    private Measured(ZoneId zone) {
        this.zone = zone;
    }

    static Measured of(EventEnvelope<?>... events) {
        return in(ZoneOffset.UTC, events);
    }

    static Measured in(ZoneId zone, EventEnvelope<?>... events) {
        var measured = new Measured(zone);
        for (var event : events) {
            measured.add(event);
        }
        return measured;
    }

    void add(EventEnvelope<?> event) {
        var before = people.getOrDefault(event.subject(), Person.NOBODY);
        var after = Folding.fold(event.subject(), before, event);
        people.put(event.subject(), after);
        Metrics.observe(after, zone).since(Metrics.observe(before, zone)).forEach((slot, change) -> {
            totals.merge(slot.series(), change, Counts::plus);
            totals.merge(slot.series() + "@" + slot.day(), change, Counts::plus);
        });
    }

    /** The first reading of a series over all time, for example {@code closing-ratio/rep=rep-1}. */
    Reading reading(String series) {
        return readings(series).getFirst();
    }

    List<Reading> readings(String series) {
        var metric = Metrics.named(series.replaceAll("[/@].*", "")).orElseThrow();
        return metric.read(totals.getOrDefault(series, Counts.NONE), AROUND);
    }

    /** For example {@code 2/3}. */
    String fraction(String series) {
        var reading = reading(series);
        return (long) reading.numerator() + "/" + (long) reading.denominator();
    }

    Map<String, Counts> totals() {
        var copy = new HashMap<>(totals);
        copy.values().removeIf(Counts::isZero);
        return copy;
    }
}
