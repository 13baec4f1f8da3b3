package io.followthrough.kit.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares whom a topic tells of with whom the store knows: a store that was emptied, or that came back from an old backup,
 * audits itself without fault. The topic is read from its beginning each time, in bounded memory.
 */
public final class Census {

    /** What was told a moment ago is perhaps being handled. */
    private static final Duration BEING_HANDLED = Duration.ofMinutes(10);

    private static final int MOST_EXAMPLES = 20;

    /**
     * What came of it.
     *
     * @param unknown people whom the topic tells of, and the store does not know
     */
    public record Counted(Instant at, long unknown, List<String> examples) {}

    private final TopicHistory history;
    private final String topic;
    private final Function<Collection<String>, Set<String>> known;
    private final InstantSource clock;
    private volatile @Nullable Counted last;

    /**
     * @param topic with people as keys
     * @param known which of these people the store knows
     * @param clock in real time, as records are stamped
     */
    public Census(
            TopicHistory history, String topic, Function<Collection<String>, Set<String>> known, InstantSource clock) {
        this.history = history;
        this.topic = topic;
        this.known = known;
        this.clock = clock;
    }

    public Counted count() {
        var now = clock.instant();
        var unknown = new HashSet<String>();
        history.read(List.of(topic), records -> {
            var told = records.stream()
                    .filter(record -> record.key() != null)
                    .filter(record -> Instant.ofEpochMilli(record.timestamp())
                            .plus(BEING_HANDLED)
                            .isBefore(now))
                    .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .collect(Collectors.toSet());
            told.removeAll(unknown);
            told.removeAll(told.isEmpty() ? Set.of() : known.apply(told));
            unknown.addAll(told);
        });
        var counted = new Counted(
                now,
                unknown.size(),
                unknown.stream().sorted().limit(MOST_EXAMPLES).toList());
        last = counted;
        return counted;
    }

    /** Null before the first one. */
    public @Nullable Counted last() {
        return last;
    }

    /** For a gauge: 0 before the first one. */
    public long unknown() {
        var counted = last;
        return counted == null ? 0 : counted.unknown();
    }
}
