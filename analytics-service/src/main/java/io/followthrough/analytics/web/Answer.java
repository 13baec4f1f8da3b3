package io.followthrough.analytics.web;

import io.followthrough.analytics.application.Counting;
import io.followthrough.kit.web.WholeList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, and what it rests on.
 *
 * @param next cursor of the next piece; null at the end
 * @param total how many there are in all
 * @param values how many values of the dimension there are, where only the largest were asked for
 * @param covers the days that the items are about; null for all
 * @param newestDay the day of the newest event counted, where the business is: it may be another than that of whoever
 *     reads this, and than that of London; null while there is none
 * @param zone in which days begin, where the business is
 * @param completeUntil by topic: event time up to which events are counted
 * @param waiting events that are not counted yet: the figures will still change; null while the broker does not say
 * @param of all events on the topics
 */
record Answer<T>(
        List<T> items,
        @Nullable String next,
        long total,
        @Nullable Integer values,
        @Nullable Days covers,
        @Nullable LocalDate newestDay,
        ZoneId zone,
        SortedMap<String, Instant> completeUntil,
        @Nullable Long waiting,
        @Nullable Long of)
        implements WholeList<T> {

    /** First and last day. */
    record Days(LocalDate from, LocalDate to) {}

    static <T> Answer<T> whole(List<T> items, @Nullable Days covers, Counting.State state, ZoneId zone) {
        return new Answer<>(
                items,
                null,
                items.size(),
                null,
                covers,
                state.newestDay(zone),
                zone,
                state.completeUntil(),
                state.waiting(),
                state.of());
    }

    @Override
    public Answer<T> piece(List<T> piece, @Nullable String following) {
        return new Answer<>(piece, following, total, values, covers, newestDay, zone, completeUntil, waiting, of);
    }
}
