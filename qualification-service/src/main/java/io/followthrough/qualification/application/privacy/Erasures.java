package io.followthrough.qualification.application.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Erasures under way, so that whoever looks next completes what a crash interrupted. Forgotten once they are complete. */
public interface Erasures {

    /**
     * @param prospectIds the person and all who were merged into them
     * @param apart others who know what is theirs: since a merge with them was undone, or by having named them
     * @param identifiers keyed hashes
     * @param listKeys keyed hashes by which a list may name the person
     * @param at on our clock
     */
    record Erasure(
            String erasureId,
            List<String> prospectIds,
            List<String> apart,
            List<String> identifiers,
            List<String> listKeys,
            boolean optedOut,
            Instant at) {}

    void begin(Erasure erasure);

    /** Forgets an erasure that was begun at least so long ago, in real time. */
    void completeAfter(Erasure erasure, Duration age);

    List<Erasure> unfinished();
}
