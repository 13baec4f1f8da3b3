package io.followthrough.analytics.topology;

import io.followthrough.analytics.application.Backlog;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.domain.Counted;
import io.followthrough.events.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** From what the partitions told, and what waits in them. */
public final class CountingSoFar implements Counting {

    /**
     * What is told of the present changes no more often than this: with each change whoever asks for what is new is answered in full.
     * Days of all zones begin with one.
     */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

    private final Supplier<List<Counted>> partitions;
    private final Supplier<Optional<Backlog>> backlog;
    private final InstantSource clock;

    /**
     * @param backlog empty while nobody could ask for it
     * @param clock a single event of next year, by somebody's clock that goes wrong, would else carry everything that is
     *     reckoned until now into next year
     */
    public CountingSoFar(Supplier<List<Counted>> partitions, Supplier<Optional<Backlog>> backlog, InstantSource clock) {
        this.partitions = partitions;
        this.backlog = backlog;
        this.clock = clock;
    }

    /** Reads the partitions from their global store. */
    public static List<Counted> read(GlobalReadings readings) {
        var counted = new ArrayList<Counted>();
        readings.forEachOf(
                MetricsTopology.COUNTED_READINGS,
                value -> counted.add(EventJson.MAPPER.readValue(value, Counted.class)));
        return counted;
    }

    @Override
    public State state() {
        var now = backlog.get();
        var waiting = now.map(Backlog::waiting).orElse(Map.of());
        var byTopic = partitions.get().stream().collect(Collectors.groupingBy(Counted::topic));
        var until = new TreeMap<String, Instant>();
        var present = clock.instant();
        byTopic.forEach((topic, all) -> {
            var counted = until(all, waiting);
            until.put(topic, upTo(counted, present));
        });
        return new State(
                until,
                now.map(Backlog::total).orElse(null),
                now.map(Backlog::of).orElse(null));
    }

    private static Instant upTo(Instant counted, Instant present) {
        if (!counted.isAfter(present)) {
            return counted;
        }
        return counted.isAfter(present.plus(CLOCKS_DIFFER_BY)) ? lastQuarter(present) : present;
    }

    private static Instant lastQuarter(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds());
    }

    private static Instant until(List<Counted> partitions, Map<String, Long> waiting) {
        return partitions.stream()
                .filter(it -> waiting.getOrDefault(it.key(), 0L) > 0)
                .map(Counted::until)
                .min(Instant::compareTo)
                .or(() -> partitions.stream().map(Counted::until).max(Instant::compareTo))
                .orElseThrow();
    }
}
