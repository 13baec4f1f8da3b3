package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.IndexKey;
import io.followthrough.embedded.mongo.Bounds.End;
import io.followthrough.embedded.mongo.Bounds.Points;
import io.followthrough.embedded.mongo.Bounds.Prefix;
import io.followthrough.embedded.mongo.Bounds.Range;
import io.followthrough.embedded.mongo.IndexScan.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One index, seen in the light of one query: what it would read, and whether in the order asked for. */
final class IndexCandidate {

    /** More than this many combinations of {@code $in} values are not looked up one by one. */
    private static final int MOST_INTERVALS = 20_000;

    /** So many intervals are read at once to have them merged in order; more are read in turn and sorted. */
    private static final int MOST_MERGED = 256;

    private final OrderedIndex index;
    private final QueryBounds bounds;
    private final List<Interval> intervals;
    private final int exactFields;
    private final boolean narrowed;
    private final Order order;
    private final boolean backwards;
    private final long entries;

    IndexCandidate(OrderedIndex index, QueryBounds bounds, List<Map.Entry<String, Boolean>> sort) {
        this.index = index;
        this.bounds = bounds;

        var prefixes = new TreeSet<byte[]>(Arrays::compareUnsigned);
        this.exactFields = combine(prefixes);
        var next =
                exactFields < keys().size() ? bounds.of(keys().get(exactFields).getKey()) : null;
        this.narrowed = next instanceof Range || next instanceof Prefix;
        this.intervals = prefixes.stream().map(prefix -> interval(prefix, next)).toList();
        this.entries = isWholeKey()
                ? intervals.size()
                : intervals.stream().mapToLong(index::size).sum();

        int firstVarying = 0;
        while (firstVarying < exactFields
                && bounds.isConstant(keys().get(firstVarying).getKey())) {
            firstVarying++;
        }
        var inTurn = direction(firstVarying, sort);
        var merged = intervals.size() <= MOST_MERGED ? direction(exactFields, sort) : Optional.<Boolean>empty();
        this.order = inTurn.isPresent() ? Order.OF_INTERVALS : merged.isPresent() ? Order.WITHIN_INTERVALS : Order.NONE;
        this.backwards = inTurn.or(() -> merged).orElse(false);
    }

    private List<IndexKey> keys() {
        return index.getKeys();
    }

    /** Fills in the keys of all combinations of what the leading fields are known to be; returns how many fields. */
    private int combine(TreeSet<byte[]> combinations) {
        combinations.add(new byte[0]);
        int fields = 0;
        for (var key : keys()) {
            if (!(bounds.of(key.getKey()) instanceof Points(var values))
                    || (long) combinations.size() * values.size() > MOST_INTERVALS) {
                break;
            }
            var shorter = List.copyOf(combinations);
            combinations.clear();
            for (byte[] prefix : shorter) {
                values.forEach(value -> combinations.add(
                        encoder(prefix).append(value, key.isAscending()).toBytes()));
            }
            fields++;
        }
        return fields;
    }

    private static KeyEncoder encoder(byte[] prefix) {
        return new KeyEncoder().appendRaw(prefix);
    }

    private Interval interval(byte[] prefix, @Nullable Bounds next) {
        return switch (next) {
            case Range range -> interval(prefix, index.isMultikey() ? range.oneSided() : range);
            case Prefix text -> {
                byte[] beginning = encoder(prefix)
                        .appendBeginning(text.text(), keys().get(exactFields).isAscending())
                        .toBytes();
                yield new Interval(prefix, beginning, Interval.after(beginning));
            }
            case Points tooMany -> Interval.of(prefix);
            case null -> Interval.of(prefix);
        };
    }

    private Interval interval(byte[] prefix, Range range) {
        boolean ascending = keys().get(exactFields).isAscending();
        byte[] type = encoder(prefix).appendType(range.example(), ascending).toBytes();
        var first = ascending ? range.lower() : range.upper();
        var last = ascending ? range.upper() : range.lower();
        byte[] from = first == null ? type : edge(prefix, first, ascending, !first.included());
        // An open end stops where the values of the type do: 5 is not less than "a".
        byte[] to = last == null ? Interval.after(type) : edge(prefix, last, ascending, last.included());
        return new Interval(prefix, from == null ? type : from, to);
    }

    private static byte @Nullable [] edge(byte[] prefix, End end, boolean ascending, boolean behind) {
        byte[] key = encoder(prefix).append(end.value(), ascending).toBytes();
        return behind ? Interval.after(key) : key;
    }

    /** Whether, read from this field of the index on, the documents are sorted, and if so whether backwards. */
    private Optional<Boolean> direction(int firstKey, List<Map.Entry<String, Boolean>> sort) {
        var varying = sort.stream()
                .filter(field -> !bounds.isConstant(field.getKey()))
                .toList();
        if (varying.isEmpty() || index.isMultikey()) {
            return Optional.empty();
        }
        Boolean reversed = null;
        int at = firstKey;
        for (var field : varying) {
            if (at > keys().size() || at == keys().size() && index.isUnique()) {
                return Optional.ofNullable(reversed);
            }
            var name = at < keys().size() ? keys().get(at).getKey() : Constants.ID_FIELD;
            boolean ascending = at == keys().size() || keys().get(at).isAscending();
            boolean turned = ascending != field.getValue();
            if (!name.equals(field.getKey()) || reversed != null && reversed != turned) {
                return Optional.empty();
            }
            reversed = turned;
            at++;
        }
        return Optional.ofNullable(reversed);
    }

    /** A sparse index lacks the documents without the field, so it serves only what asks for a value. */
    boolean isUseful() {
        boolean asksForValue = narrowed
                || keys().stream()
                        .limit(exactFields)
                        .map(key -> bounds.of(key.getKey()))
                        .anyMatch(known -> known instanceof Points(var values)
                                && values.stream().noneMatch(Objects::isNull));
        return (exactFields > 0 || narrowed || isSorted()) && (!index.isSparse() || asksForValue);
    }

    boolean isSorted() {
        return order != Order.NONE;
    }

    /** How many entries would be read if all were. */
    long entries() {
        return entries;
    }

    int exactFields() {
        return exactFields;
    }

    /** Whether the entries are those that match, no more: then they can be counted instead of the documents. */
    boolean isExact() {
        return !index.isMultikey() && bounds.areExactly(exactFields + (narrowed ? 1 : 0));
    }

    private boolean isWholeKey() {
        return index.isUnique() && exactFields == keys().size();
    }

    IndexScan scan() {
        return new IndexScan(index, intervals, order, backwards, isWholeKey(), isExact());
    }
}
