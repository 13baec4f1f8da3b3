package io.followthrough.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a call that gives a list as a whole. {@link Pieces} cuts it for whoever asks for a piece, so that every list can be paged, also a
 * short one.
 */
public interface WholeList<T> {

    List<T> items();

    /**
     * This answer with some of its items; whatever else it says stays, also how many there are in all.
     *
     * @param next cursor of the next piece; null at the end
     */
    WholeList<T> piece(List<T> items, @Nullable String next);
}
