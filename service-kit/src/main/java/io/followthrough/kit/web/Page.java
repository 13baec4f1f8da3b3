package io.followthrough.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next cursor of the next piece; null at the end
 * @param total how many there are in all; null where counting would cost too much
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) implements WholeList<T> {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }

    @Override
    public Page<T> piece(List<T> piece, @Nullable String following) {
        return new Page<>(piece, following, total);
    }
}
