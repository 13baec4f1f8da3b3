package io.followthrough.intake.adapters;

import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the last deliveries of all senders. Holds nothing of what was in them. */
public interface Deliveries {

    enum Outcome {
        TAKEN_IN,
        /** Nobody understands it, or nobody in it could be reached: it lies whole on {@code inbound.rejected.v1}. */
        KEPT,
        /** Nothing follows of it, and nobody has to look at it: a test, or news of something else. */
        IGNORED,
        /** It did not prove who sent it. */
        REFUSED
    }

    /**
     * One delivery.
     *
     * @param source id of the sender
     * @param ids of the captures or activities that it became
     * @param problems why it was refused, kept or ignored, or what of it could not be used
     */
    record Entry(
            String deliveryId, String source, Instant at, Outcome outcome, List<String> ids, List<Problem> problems) {}

    void note(Entry entry);

    /** @param source null: of all */
    List<Entry> newest(@Nullable String source, int limit);

    /** @param source null: of all */
    long count(@Nullable String source);

    /** Deletes what is older. */
    long sweep(Instant before);
}
