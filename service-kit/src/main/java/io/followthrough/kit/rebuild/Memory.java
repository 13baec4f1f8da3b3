package io.followthrough.kit.rebuild;

import io.followthrough.kit.messaging.RawRecord;
import java.util.List;
import java.util.function.IntConsumer;

/** What a service keeps in its store and can learn again from topics, without doing anything in the world again. */
public interface Memory {

    /** Where it is told, the causes before what was made of them. */
    List<String> topics();

    /** Deletes what is learnt again. */
    void forget();

    /** Batches in the order in which they were written. Nothing is told and nothing is done. */
    void hear(List<RawRecord> records);

    /**
     * After the last batch.
     *
     * @param more told of records that are read again for it, as many at a time, so that whoever waits sees it move
     */
    Known heardAll(IntConsumer more);

    /**
     * What came of it.
     *
     * @param people who are known
     * @param underWay of them, those with whom something was under way and goes on
     * @param leftOut events that could not be understood any more
     */
    record Known(long people, long underWay, long leftOut) {}
}
