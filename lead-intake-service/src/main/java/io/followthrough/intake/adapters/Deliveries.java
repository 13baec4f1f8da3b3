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

    /** Where a page of the list ended. */
    record Place(Instant at, String deliveryId) {

        private static final String SEPARATOR = "~";

        static Place of(Entry entry) {
            return new Place(entry.at(), entry.deliveryId());
        }

        /** @param text what {@link #text()} gave */
        static Place of(String text) {
            var parts = text.split(SEPARATOR, 2);
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        }

        String text() {
            return at.toEpochMilli() + SEPARATOR + deliveryId;
        }
    }

    /**
     * The newest first, at most so many.
     *
     * @param source null: of all
     * @param behind null: from the newest
     */
    List<Entry> newest(@Nullable String source, @Nullable Place behind, int limit);

    /** @param source null: of all */
    long count(@Nullable String source);

    /** Deletes what is older. */
    long sweep(Instant before);
}
