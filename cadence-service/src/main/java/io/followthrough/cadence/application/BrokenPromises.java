package io.followthrough.cadence.application;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every promise that ever broke. */
public interface BrokenPromises {

    /** The same one again changes nothing. */
    void add(Collection<BrokenPromise> broken);

    /** What turned out to be kept after all. */
    void remove(Collection<BrokenPromise> kept);

    /**
     * The newest first.
     *
     * @param repId null for all
     */
    List<BrokenPromise> newest(@Nullable String repId, int skipped, int most);

    long count(@Nullable String repId);
}
