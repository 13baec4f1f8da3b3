package io.followthrough.embedded.mongo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How one index answers a query: the stretches of it to read, and whether what they yield is in the order asked for.
 *
 * @param intervals in the order of the index, apart from each other
 * @param order what the documents' order is good for
 * @param backwards whether the index is read from its end
 * @param wholeKeys whether each interval is one whole key of a unique index
 * @param exact whether all that is found matches
 */
record IndexScan(
        OrderedIndex index,
        List<Interval> intervals,
        Order order,
        boolean backwards,
        boolean wholeKeys,
        boolean exact) {

    /** What the order in which documents come out has to do with the query's. */
    enum Order {
        /** Nothing: they have to be sorted. */
        NONE,
        /** It is the query's. */
        OF_INTERVALS,
        /** It is the query's inside each interval: the intervals have to be merged. */
        WITHIN_INTERVALS
    }

    boolean isSorted() {
        return order != Order.NONE;
    }

    /** How many entries are found, without reading them. */
    long count() {
        return wholeKeys
                ? lookUps().count()
                : intervals.stream().mapToLong(index::size).sum();
    }

    /** The places of the documents found, each once. */
    Stream<Long> positions() {
        var found = wholeKeys ? lookUps() : order == Order.WITHIN_INTERVALS ? merged() : oneAfterAnother();
        return index.isMultikey() ? found.distinct() : found;
    }

    private Stream<Long> lookUps() {
        var ordered = backwards ? intervals.reversed() : intervals;
        return ordered.stream().map(interval -> index.find(interval.from())).filter(Objects::nonNull);
    }

    private Stream<Long> oneAfterAnother() {
        var ordered = backwards ? intervals.reversed() : intervals;
        return ordered.stream().flatMap(interval -> stream(new Entries(interval)));
    }

    private Stream<Long> merged() {
        Comparator<Entries> byRestOfKey = Entries::compareRest;
        var queue = new PriorityQueue<>(backwards ? byRestOfKey.reversed() : byRestOfKey);
        intervals.stream().map(Entries::new).filter(Entries::hasNext).forEach(queue::add);
        return stream(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !queue.isEmpty();
            }

            @Override
            public Long next() {
                var first = queue.remove();
                var position = first.next();
                if (first.hasNext()) {
                    queue.add(first);
                }
                return position;
            }
        });
    }

    private static Stream<Long> stream(Iterator<Long> iterator) {
        Iterable<Long> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }

    /** The entries of one interval, one ahead, so that the next key can be looked at. */
    private final class Entries implements Iterator<Long> {

        private final Interval interval;
        private final Cursor<byte[], Long> cursor;
        private byte @Nullable [] key;

        Entries(Interval interval) {
            this.interval = interval;
            this.cursor = backwards
                    ? index.cursor(interval.to(), interval.from(), true)
                    : index.cursor(interval.from(), interval.to(), false);
            advance();
        }

        /** The cursor includes both ends, the interval not its upper one. */
        private void advance() {
            key = cursor.hasNext() ? cursor.next() : null;
            if (key != null && interval.to() != null && Arrays.compareUnsigned(key, interval.to()) >= 0) {
                key = backwards && cursor.hasNext() ? cursor.next() : null;
            }
        }

        @Override
        public boolean hasNext() {
            return key != null;
        }

        @Override
        public Long next() {
            if (key == null) {
                throw new NoSuchElementException();
            }
            var position = cursor.getValue();
            advance();
            return position;
        }

        int compareRest(Entries other) {
            byte[] mine = Objects.requireNonNull(key);
            byte[] theirs = Objects.requireNonNull(other.key);
            int skip = interval.prefix().length;
            int skipOther = other.interval.prefix().length;
            return Arrays.compareUnsigned(mine, skip, mine.length, theirs, skipOther, theirs.length);
        }
    }
}
