package io.followthrough.reading.calls;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Hours between which somebody can be called, as a sentence names them.
 *
 * @param start where they are named in the sentence
 * @param from null if they have no beginning
 * @param to after {@code from}; null if they have no end
 * @param isBegun whether it goes on from there: "after five", and not "at five"
 */
record Stretch(
        int start, @Nullable LocalTime from, @Nullable LocalTime to, boolean isBegun) {}
