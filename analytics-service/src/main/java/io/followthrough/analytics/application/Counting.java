package io.followthrough.analytics.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How far the counting has come. */
public interface Counting {

    /**
     * @param completeUntil by topic: the event time up to which what lies there is counted. While events wait, that of the
     *     partition that is furthest behind; without a topic of which nothing is counted. Never later than the present
     * @param waiting events that are not counted yet; null while nobody could ask
     * @param of all events that lie on the topics; null while nobody could ask
     */
    record State(
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {

        /** The day of the newest event counted: the present, as far as the data know. Null while there is none. */
        public @Nullable LocalDate newestDay(ZoneId zone) {
            return completeUntil.values().stream()
                    .max(Comparator.naturalOrder())
                    .map((Instant newest) -> LocalDate.ofInstant(newest, zone))
                    .orElse(null);
        }
    }

    State state();
}
