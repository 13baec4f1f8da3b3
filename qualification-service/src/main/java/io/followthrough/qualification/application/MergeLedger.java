package io.followthrough.qualification.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All merges, newest first, and what became of them. */
public interface MergeLedger {

    /** @param next where the next piece begins; null at the end */
    record Listing(List<Merge> merges, @Nullable String next, long total) {}

    /** Keeps a merge that is not kept yet. */
    void add(Merge merge);

    /** Keeps what became of a merge. */
    void update(Merge merge);

    Optional<Merge> find(String mergeId);

    /** @param cursor {@code next} of the piece before; null for the first */
    Listing list(int limit, @Nullable String cursor);

    /** Those that one of the prospects has a part in, newest first. */
    List<Merge> of(Collection<String> prospectIds);

    /** Those whose undoing a crash may have interrupted. */
    List<Merge> undoing();

    /** Forgets those that one of the prospects has a part in. */
    void forget(Collection<String> prospectIds);
}
