package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.events.MetricWindow;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One thing that is measured. Changing what counts means a new version of its {@link #definition()} and a new application id. */
public interface Metric {

    Definition definition();

    /** As in the topic {@code metrics.<name>.v1}. */
    default String name() {
        return definition().name();
    }

    /** By what it can be split, besides the total. */
    default List<String> dimensions() {
        return definition().splits().dimensions();
    }

    /** What tells its readings apart: the dimension, and its values in order. None for most. */
    default Map<String, List<String>> facets() {
        return definition().splits().facets();
    }

    default int definitionVersion() {
        return definition().version();
    }

    /** Windows in which it is kept. */
    default Set<MetricWindow.Size> windows() {
        return EnumSet.allOf(MetricWindow.Size.class);
    }

    /** How much a cell of these counts is about; the largest keep their name where a dimension has too many values. */
    long size(Counts counts);

    /**
     * Adds what a person counts for.
     *
     * @param zone where a day begins
     */
    void observe(Person person, Conversation conversation, ZoneId zone, Observations into);

    /** What the counts of one cell say; several readings differ in a dimension of their own, none says that it has no meaning. */
    List<Reading> read(Counts counts, Surroundings around);
}
