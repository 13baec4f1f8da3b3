package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Counts;
import io.followthrough.analytics.domain.metric.Observations;
import io.followthrough.analytics.domain.metric.Reading;
import io.followthrough.analytics.domain.metric.Slot;
import io.followthrough.analytics.domain.metric.Surroundings;
import io.followthrough.events.MetricUpdated;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who is behind a figure. Each person is measured anew, as when the figure was counted: what they count for adds up to it,
 * and where it does not that is seen.
 */
public final class AskPeople {

    private final AskMetrics metrics;
    private final KnownPeople people;
    private final Surroundings around;
    private final ZoneId zone;
    private final Duration patience;

    /** @param patience how long is looked for people before the answer is given without the rest of them */
    public AskPeople(AskMetrics metrics, KnownPeople people, Surroundings around, ZoneId zone, Duration patience) {
        this.metrics = metrics;
        this.people = people;
        this.around = around;
        this.zone = zone;
        this.patience = patience;
    }

    /** Which of both numbers of a rate. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR;

        private double of(double numerator, double denominator) {
            return this == NUMERATOR ? numerator : denominator;
        }
    }

    /** @param count how much of the figure is the person's: one for people, as many as there were for contacts and deals */
    public record Behind(String prospectId, double count) {}

    /**
     * @param people in the order of their ids, no more than asked for
     * @param found how many there are, listed or not
     * @param sum of what all those found count for
     * @param figure what the metric says
     * @param everybodySeen false where patience ended before
     */
    public record Found(List<Behind> people, int found, double sum, double figure, boolean everybodySeen) {

        public boolean agrees() {
            return Math.abs(sum - figure) < 1e-6;
        }
    }

    /** @param query by day, with the value of its dimension if it has one, and of each facet */
    public Found ask(MetricQuery query, Part part, int most) {
        var figure = metrics.ask(query).stream()
                .mapToDouble((MetricUpdated it) -> part.of(it.numerator(), it.denominator()))
                .sum();
        var looking = new Looking(query, part, most, System.nanoTime() + patience.toNanos());
        people.look(looking::meet);
        return new Found(List.copyOf(looking.listed), looking.found, looking.sum, figure, !looking.isOver);
    }

    private final class Looking {

        private final MetricQuery query;
        private final Part part;
        private final int most;
        private final long until;
        private final List<Behind> listed = new ArrayList<>();
        private int found;
        private double sum;
        private boolean isOver;

        Looking(MetricQuery query, Part part, int most, long until) {
            this.query = query;
            this.part = part;
            this.most = most;
            this.until = until;
        }

        boolean meet(String id, Person person) {
            var count = count(person);
            if (count > 0) {
                found++;
                sum += count;
                if (listed.size() < most) {
                    listed.add(new Behind(id, count));
                }
            }
            isOver = System.nanoTime() - until > 0;
            return !isOver;
        }

        private double count(Person person) {
            var observed = new Observations();
            query.metric().observe(person, new Conversation(person), zone, observed);
            var counts = observed.since(new Observations()).entrySet().stream()
                    .filter(entry -> isAsked(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Counts.NONE, Counts::plus);
            return counts.isZero()
                    ? 0
                    : query.metric().read(counts, around).stream()
                            .filter(this::isAsked)
                            .mapToDouble(it -> part.of(it.numerator(), it.denominator()))
                            .sum();
        }

        private boolean isAsked(Slot slot) {
            var by = query.by();
            return (by == null
                            ? slot.dimension() == null
                            : by.equals(slot.dimension())
                                    && query.filters().getOrDefault(by, "").equals(slot.value()))
                    && (query.from() == null || !slot.day().isBefore(query.from()))
                    && (query.to() == null || !slot.day().isAfter(query.to()));
        }

        private boolean isAsked(Reading reading) {
            return query.metric().facets().keySet().stream()
                    .allMatch(facet -> query.filters()
                            .getOrDefault(facet, "")
                            .equals(reading.dimensions().getOrDefault(facet, "")));
        }
    }
}
