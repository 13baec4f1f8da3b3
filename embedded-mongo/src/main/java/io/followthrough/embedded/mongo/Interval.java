package io.followthrough.embedded.mongo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index's keys.
 *
 * @param prefix the bytes that all its keys begin with: the values of the fields that are known
 * @param from the first key that may be in it
 * @param to the first key beyond it; null where there is none
 */
record Interval(byte[] prefix, byte[] from, byte @Nullable [] to) {

    /** All keys that begin with {@code prefix}. */
    static Interval of(byte[] prefix) {
        return new Interval(prefix, prefix, after(prefix));
    }

    /** The first key in order that does not begin with {@code prefix} and is not before it; null where there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }
}
