package io.followthrough.analytics.application;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How far the counting has come. */
public interface Counting {

    /**
     * @param completeUntil by topic: the event time up to which what lies there is counted. While events wait, that of the
     *     partition that is furthest behind; without a topic of which nothing is counted
     * @param waiting events that are not counted yet; null while nobody could ask
     * @param of all events that lie on the topics; null while nobody could ask
     */
    record State(
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {}

    State state();
}
