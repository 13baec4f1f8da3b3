package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import io.followthrough.embedded.mongo.Bounds.Points;
import io.followthrough.embedded.mongo.Bounds.Range;
import io.followthrough.embedded.mongo.IndexScan.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that answers a query. It keeps no statistics: fields known exactly count most, then a range, then
 * that the documents come out sorted. Whatever it chooses, the whole query is checked again on each document found.
 */
final class QueryPlanner {

    /** More than this many combinations of {@code $in} values are not looked up one by one. */
    private static final int MOST_INTERVALS = 20_000;

    /** So many intervals are read at once to have them merged in order; more are read in turn and sorted. */
    private static final int MOST_MERGED = 256;

    private QueryPlanner() {}

    static Optional<IndexScan> plan(List<? extends Index<Long>> indexes, Document query, @Nullable Document orderBy) {
        var bounds = QueryBounds.of(query);
        return indexes.stream()
                .map(OrderedIndex.class::cast)
                .map(index -> new Candidate(index, bounds, sortFields(orderBy)))
                .filter(Candidate::isUseful)
                .max(Comparator.comparingInt(Candidate::score))
                .map(Candidate::scan);
    }

    /** The fields to sort by and whether upwards; nothing for the natural order, which every order is. */
    private static List<Map.Entry<String, Boolean>> sortFields(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.containsKey("$natural")) {
            return List.of();
        }
        return orderBy.entrySet().stream()
                .filter(field -> field.getValue() instanceof Number)
                .map(field -> Map.entry(field.getKey(), ((Number) field.getValue()).intValue() > 0))
                .toList();
    }

    /** One index, seen in the light of one query. */
    private static final class Candidate {

        private final OrderedIndex index;
        private final QueryBounds bounds;
        private final List<byte[]> prefixes;
        private final int exactFields;
        private final @Nullable Range range;
        private final Order order;
        private final boolean backwards;

        Candidate(OrderedIndex index, QueryBounds bounds, List<Map.Entry<String, Boolean>> sort) {
            this.index = index;
            this.bounds = bounds;
            var known = new ArrayList<byte[]>();
            this.exactFields = combine(known);
            this.prefixes = known;
            this.range = exactFields < keys().size() ? rangeOf(keys().get(exactFields)) : null;

            int firstVarying = 0;
            while (firstVarying < exactFields
                    && bounds.isConstant(keys().get(firstVarying).getKey())) {
                firstVarying++;
            }
            var inTurn = direction(firstVarying, sort);
            var merged = prefixes.size() <= MOST_MERGED ? direction(exactFields, sort) : Optional.<Boolean>empty();
            this.order =
                    inTurn.isPresent() ? Order.OF_INTERVALS : merged.isPresent() ? Order.WITHIN_INTERVALS : Order.NONE;
            this.backwards = inTurn.or(() -> merged).orElse(false);
        }

        private List<IndexKey> keys() {
            return index.getKeys();
        }

        /** Fills in the keys of all combinations of what the leading fields are known to be; returns how many fields. */
        private int combine(List<byte[]> combinations) {
            var all = new TreeSet<byte[]>(Arrays::compareUnsigned);
            all.add(new byte[0]);
            int fields = 0;
            for (var key : keys()) {
                if (!(bounds.of(key.getKey()) instanceof Points(var values))
                        || (long) all.size() * values.size() > MOST_INTERVALS) {
                    break;
                }
                var longer = new TreeSet<byte[]>(Arrays::compareUnsigned);
                for (byte[] prefix : all) {
                    values.forEach(value -> longer.add(new KeyEncoder()
                            .appendRaw(prefix)
                            .append(value, key.isAscending())
                            .toBytes()));
                }
                all = longer;
                fields++;
            }
            combinations.addAll(all);
            return fields;
        }

        private @Nullable Range rangeOf(IndexKey key) {
            return bounds.of(key.getKey()) instanceof Range found
                    ? index.isMultikey() ? found.oneSided() : found
                    : null;
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
            boolean looksUp = exactFields > 0 || range != null;
            boolean asksForValue = range != null
                    || keys().stream()
                            .limit(exactFields)
                            .map(key -> bounds.of(key.getKey()))
                            .anyMatch(known -> known instanceof Points(var values)
                                    && values.stream().noneMatch(Objects::isNull));
            return (looksUp || order != Order.NONE) && (!index.isSparse() || asksForValue);
        }

        int score() {
            int sorted = order == Order.NONE ? 0 : 1;
            return (isWholeKey() ? 1_000 : 0) + exactFields * 4 + (range == null ? 0 : 2) + sorted;
        }

        private boolean isWholeKey() {
            return index.isUnique() && exactFields == keys().size();
        }

        IndexScan scan() {
            var intervals = prefixes.stream().map(this::interval).toList();
            return new IndexScan(index, intervals, order, backwards, isWholeKey());
        }

        private Interval interval(byte[] prefix) {
            if (range == null) {
                return Interval.of(prefix);
            }
            boolean ascending = keys().get(exactFields).isAscending();
            byte[] first = end(prefix, ascending ? range.lower() : range.upper(), ascending);
            byte[] last = end(prefix, ascending ? range.upper() : range.lower(), ascending);
            return new Interval(prefix, first, Interval.after(last));
        }

        /** An open end stops where the values of the type do: 5 is not less than "a". */
        private byte[] end(byte[] prefix, @Nullable Object value, boolean ascending) {
            var encoder = new KeyEncoder().appendRaw(prefix);
            return (value == null
                            ? encoder.appendType(Objects.requireNonNull(range).example(), ascending)
                            : encoder.append(value, ascending))
                    .toBytes();
        }
    }
}
