package io.followthrough.embedded.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query says of one field, in a form that an index can look up. */
sealed interface Bounds {

    /** The field is one of these values. */
    record Points(List<@Nullable Object> values) implements Bounds {}

    /** The field is a text that begins like this. */
    record Prefix(String text) implements Bounds {}

    /** The field lies between two ends of one type, of which one may be open. */
    record Range(@Nullable End lower, @Nullable End upper) implements Bounds {

        /** Some value of the type that the field must have. */
        Object example() {
            var some = lower == null ? upper : lower;
            if (some == null) {
                throw new IllegalStateException("a range needs an end");
            }
            return some.value();
        }

        /** An array may reach each end with another element, so only one end says where its entries lie. */
        Range oneSided() {
            return lower == null ? this : new Range(lower, null);
        }
    }

    /** @param included whether the value itself is in the range */
    record End(Object value, boolean included) {}
}
