package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Folding;
import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.Prospect;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Folds and sums in memory as the topology does, change by change. */
final class Measured {

    private static final Surroundings AROUND =
            new Surroundings(MetricWindow.Size.DAY, new Goal(10, GoalPlan.Period.WEEK, 0.02));

    private final ZoneId zone;
    private final Map<String, Prospect> prospects = new HashMap<>();
    private final Map<String, Counts> totals = new HashMap<>();
    private final List<Map.Entry<String, Handover>> onTheWay = new ArrayList<>();

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

    /** What prospects hand to each other arrives at any time, out of order and now and then twice. */
    static Measured withHandoversOnTheirWay(List<EventEnvelope<?>> events, Random random) {
        var measured = new Measured(ZoneOffset.UTC);
        for (var event : events) {
            measured.fold(event);
            while (!measured.onTheWay.isEmpty() && random.nextInt(3) == 0) {
                measured.deliver(random.nextInt(measured.onTheWay.size()), random.nextInt(10) == 0);
            }
        }
        while (!measured.onTheWay.isEmpty()) {
            measured.deliver(random.nextInt(measured.onTheWay.size()), false);
        }
        return measured;
    }

    void add(EventEnvelope<?> event) {
        fold(event);
        while (!onTheWay.isEmpty()) {
            deliver(0, false);
        }
    }

    private void fold(EventEnvelope<?> event) {
        var id = event.subject();
        update(id, prospect -> Folding.fold(id, prospect, event));
        onTheWay.addAll(Folding.tells(id, event).entrySet());
    }

    private void deliver(int index, boolean again) {
        var handover = again ? onTheWay.get(index) : onTheWay.remove(index);
        update(handover.getKey(), prospect -> prospect.told(handover.getValue()));
    }

    private void update(String id, UnaryOperator<Prospect> news) {
        var before = prospects.getOrDefault(id, Prospect.NOBODY);
        var after = news.apply(before);
        var loans = after.lentSince(before, id);
        prospects.put(id, after.lending(loans.size()));
        loans.forEach((receiver, loan) -> onTheWay.add(Map.entry(receiver, Handover.of(loan, Instant.EPOCH))));
        Metrics.observe(after.person(id), zone)
                .since(Metrics.observe(before.person(id), zone))
                .forEach((slot, change) -> {
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
