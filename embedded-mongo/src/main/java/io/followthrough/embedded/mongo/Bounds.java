package io.followthrough.embedded.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query says of one field, in a form that an index can look up. It may let through more than the query does. */
sealed interface Bounds {

    /** The field is one of these values. */
    record Points(List<@Nullable Object> values) implements Bounds {}

    /** The field lies between these values, both included and both of one type; null is open. */
    record Range(@Nullable Object lower, @Nullable Object upper) implements Bounds {

        /** Of ends of two types only the lower is kept: the query finds nothing then, whatever is looked up. */
        static Range between(@Nullable Object lower, @Nullable Object upper) {
            boolean oneType = lower == null || upper == null || TypeOrder.of(lower) == TypeOrder.of(upper);
            return new Range(lower, oneType ? upper : null);
        }

        /** Some value of the type that the field must have. */
        Object example() {
            var some = lower == null ? upper : lower;
            if (some == null) {
                throw new IllegalStateException("a range needs an end");
            }
            return some;
        }

        /** An array may reach each end with another element, so only one end says where its entries lie. */
        Range oneSided() {
            return lower == null ? this : new Range(lower, null);
        }
    }
}
