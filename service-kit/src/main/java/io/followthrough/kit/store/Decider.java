package io.followthrough.kit.store;

import org.jspecify.annotations.Nullable;

/** A pure rule. It may be asked again, with a newer state, when another writer was faster. */
@FunctionalInterface
public interface Decider<S> {

    /** @param state null when nothing is known of the aggregate yet */
    Decision<S> decide(@Nullable S state);
}
