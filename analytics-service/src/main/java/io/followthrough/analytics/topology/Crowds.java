package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Cell;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.analytics.domain.metric.Metrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which values of a dimension are told apart in a window, where there are more than the bound: the largest, and of equals
 * those that come first by name. So the same facts always give the same selection. Ranks are kept only for crowds beyond
 * the bound.
 */
final class Crowds {

    static final String CROWDS = "crowds";
    static final String RANKS = "ranks";

    private static final Logger log = LoggerFactory.getLogger(Crowds.class);
    private static final String FIRST = "0";
    private static final String BEHIND = ":";

    /** Appended to a rank, it gives the first string behind it. */
    private static final String NEXT = "\0";

    private final KeyValueStore<String, Crowd> crowds;
    private final KeyValueStore<String, String> ranks;
    private final KeyValueStore<String, Cell> cells;
    private final int bound;

    /** @param bound how many values are told apart in a window of a metric */
    Crowds(
            KeyValueStore<String, Crowd> crowds,
            KeyValueStore<String, String> ranks,
            KeyValueStore<String, Cell> cells,
            int bound) {
        this.crowds = crowds;
        this.ranks = ranks;
        this.cells = cells;
        this.bound = bound;
    }

    static StoreBuilder<KeyValueStore<String, Crowd>> crowds() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CROWDS), Serdes.String(), JsonSerde.of(Crowd.class))
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, String>> ranks() {
        // Not cached: ranges over a cache copy every key of it that lies in them.
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(RANKS), Serdes.String(), Serdes.String());
    }

    /**
     * One metric, window and dimension.
     *
     * @param values how many values have counts
     * @param last rank of the last value with a name; null while all have one
     */
    record Crowd(long values, @Nullable String last) {

        static final Crowd NOBODY = new Crowd(0, null);

        boolean names(String rank) {
            return last == null || rank.compareTo(last) <= 0;
        }
    }

    /**
     * @param before as it was
     * @param after as it is
     */
    record Move(Cell before, Cell after) {}

    /**
     * @param left unchanged cells that no longer have a name
     * @param came unchanged cells that have a name now
     */
    record Shift(Crowd before, Crowd after, List<Cell> left, List<Cell> came) {

        boolean wasNamed(Move move) {
            return before.names(rank(move.before()));
        }

        boolean isNamed(Move move) {
            return after.names(rank(move.after()));
        }
    }

    int bound() {
        return bound;
    }

    /** Whether the cell has a name of its own. */
    boolean names(Cell cell) {
        var crowd = crowds.get(cell.key().crowd());
        return crowd == null || crowd.names(rank(cell));
    }

    /** Takes changes of one crowd, already stored, into account. */
    Shift shift(String path, Collection<Move> moves) {
        var known = crowds.get(path);
        var before = known == null ? Crowd.NOBODY : known;
        var values = before.values();
        for (var move : moves) {
            values += (move.after().isEmpty() ? 0 : 1) - (move.before().isEmpty() ? 0 : 1);
        }
        if (values <= bound && before.last() == null) {
            return settled(path, new Shift(before, new Crowd(values, null), List.of(), List.of()));
        }
        if (before.last() == null) {
            rankAll(path);
        } else {
            moves.forEach(this::rankAnew);
        }
        var after = new Crowd(values, values <= bound ? null : lastNamed(path, before.last(), moves));
        if (before.last() == null && after.last() != null) {
            log.info("{} has more than {} values: the smallest count together as {}", path, bound, CellKey.OTHER);
        }
        var changed = moves.stream().map(move -> move.after().key().path()).collect(Collectors.toSet());
        var left = between(path, after.last(), before.last(), changed);
        var came = between(path, before.last(), after.last(), changed);
        if (after.last() == null) {
            forgetRanks(path);
        }
        return settled(path, new Shift(before, after, left, came));
    }

    private Shift settled(String path, Shift shift) {
        if (!shift.after().equals(shift.before())) {
            crowds.put(path, shift.after());
        }
        return shift;
    }

    private void rankAll(String path) {
        var all = new ArrayList<Cell>();
        try (var range = cells.range(path, path + "\uffff")) {
            range.forEachRemaining(entry -> all.add(entry.value));
        }
        all.stream().filter(cell -> !cell.isEmpty() && !isOther(cell)).forEach(this::put);
    }

    private void rankAnew(Move move) {
        if (!move.before().isEmpty()) {
            ranks.delete(rank(move.before()));
        }
        if (!move.after().isEmpty()) {
            put(move.after());
        }
    }

    private void put(Cell cell) {
        ranks.put(rank(cell), cell.key().path());
    }

    /** @param known the last one before the moves; null for nobody knows */
    private @Nullable String lastNamed(String path, @Nullable String known, Collection<Move> moves) {
        if (known == null) {
            return step(ranks.range(path + FIRST, path + BEHIND), bound);
        }
        var named = bound;
        for (var move : moves) {
            named -= isUpTo(known, move.before()) ? 1 : 0;
            named += isUpTo(known, move.after()) ? 1 : 0;
        }
        // Of as many as have moved over it, and not of all that have a name.
        return named >= bound
                ? step(ranks.reverseRange(path + FIRST, known), 1 + named - bound)
                : step(ranks.range(known + NEXT, path + BEHIND), bound - named);
    }

    private static boolean isUpTo(String last, Cell cell) {
        return !cell.isEmpty() && rank(cell).compareTo(last) <= 0;
    }

    /** The key that is the so manieth; the last one if there are fewer. */
    private static @Nullable String step(KeyValueIterator<String, String> keys, int steps) {
        try (keys) {
            String last = null;
            for (var count = 0; count < steps && keys.hasNext(); count++) {
                last = keys.next().key;
            }
            return last;
        }
    }

    /** Unchanged cells that rank behind the first and up to the second; null is the end. */
    private List<Cell> between(
            String path, @Nullable String behind, @Nullable String upTo, Collection<String> changed) {
        if (behind == null || upTo != null && upTo.compareTo(behind) <= 0) {
            return List.of();
        }
        var found = new ArrayList<Cell>();
        try (var range = ranks.range(behind, upTo == null ? path + BEHIND : upTo)) {
            range.forEachRemaining(entry -> {
                if (!entry.key.equals(behind) && !changed.contains(entry.value)) {
                    found.add(cells.get(entry.value));
                }
            });
        }
        return found;
    }

    private void forgetRanks(String path) {
        var all = new ArrayList<String>();
        try (var range = ranks.range(path + FIRST, path + BEHIND)) {
            range.forEachRemaining(entry -> all.add(entry.key));
        }
        all.forEach(ranks::delete);
    }

    static boolean isOther(Cell cell) {
        return CellKey.OTHER.equals(cell.key().value());
    }

    /** Sorts the largest first, then by name. */
    private static String rank(Cell cell) {
        var size = Metrics.named(cell.key().metric())
                .map(metric -> metric.size(cell.counts()))
                .orElse(0L);
        return cell.key().crowd()
                + String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - size)
                + "/"
                + cell.key().encodedValue();
    }
}
