package io.followthrough.cadence.web;

import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is asked for.
 *
 * @param list it is of
 * @param from how many were seen already
 * @param most how many the piece may hold
 */
record Piece(Cursor list, int from, int most) {

    static final int MOST = 500;

    /**
     * @param list it is of
     * @param cursor {@code next} of the piece before; null for the first
     * @throws InvalidInputException naming what is out of bounds
     */
    static Piece of(Cursor list, int limit, @Nullable String cursor) {
        var seen = list.behind(cursor, limit, MOST);
        return new Piece(list, seen == null ? 0 : Integer.parseInt(seen), limit);
    }

    /** @param total of the whole list */
    <T> Page<T> page(List<T> items, long total) {
        return new Page<>(items, from + most < total ? list.encode(String.valueOf(from + most)) : null, total);
    }
}
