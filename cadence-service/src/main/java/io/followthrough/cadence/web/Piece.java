package io.followthrough.cadence.web;

import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is asked for.
 *
 * @param from how many were seen already
 * @param most how many the piece may hold
 */
record Piece(int from, int most) {

    static final int MOST = 500;
    /** Nobody pages further; a search is for that. */
    private static final int FURTHEST = 1_000_000;

    /**
     * @param cursor {@code next} of the piece before; null for the first
     * @throws InvalidInputException naming what is out of bounds
     */
    static Piece of(int limit, @Nullable String cursor) {
        var problems = new ArrayList<FieldProblem>();
        if (limit < 1 || limit > MOST) {
            problems.add(new FieldProblem("limit", "is " + limit, "use 1 to " + MOST));
        }
        var from = position(cursor);
        if (from < 0) {
            problems.add(new FieldProblem("cursor", "is not one of ours", "use the value of next, or leave it out"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Piece(from, limit);
    }

    /** @param total of the whole list */
    <T> Page<T> page(List<T> items, long total) {
        return new Page<>(items, from + most < total ? String.valueOf(from + most) : null, total);
    }

    private static int position(@Nullable String cursor) {
        try {
            var position = cursor == null ? 0 : Integer.parseInt(cursor);
            return position > FURTHEST ? -1 : position;
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }
}
