package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.BrokenPromise;
import io.followthrough.cadence.application.BrokenPromises;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Broken promises in memory. */
final class MemoryBrokenPromises implements BrokenPromises {

    private final Set<BrokenPromise> stored = new LinkedHashSet<>();

    @Override
    public void add(Collection<BrokenPromise> broken) {
        stored.addAll(broken);
    }

    @Override
    public void remove(Collection<BrokenPromise> kept) {
        kept.forEach(stored::remove);
    }

    @Override
    public List<BrokenPromise> newest(@Nullable String repId, int skipped, int most) {
        return List.copyOf(stored).reversed().stream()
                .filter(promise -> repId == null || promise.repId().equals(repId))
                .skip(skipped)
                .limit(most)
                .toList();
    }

    @Override
    public long count(@Nullable String repId) {
        return stored.stream()
                .filter(promise -> repId == null || promise.repId().equals(repId))
                .count();
    }
}
