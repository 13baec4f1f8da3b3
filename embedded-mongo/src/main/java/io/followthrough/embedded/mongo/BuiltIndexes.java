package io.followthrough.embedded.mongo;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Remembers, over restarts, which indexes are built. An index without entries looks like one that is still to be built, for which
 * every document is read twice: sparse ones of fields that nobody has made a start with 30,000 people take three quarters of a minute.
 */
final class BuiltIndexes {

    static final String MAP = "built";

    /** By the number of its map, which no other map of the store ever gets, whatever it is called. */
    private final MVMap<Integer, Boolean> maps;

    BuiltIndexes(MVStore store) {
        this.maps = store.openMap(MAP);
    }

    boolean contains(MVMap<?, ?> entries) {
        return maps.containsKey(entries.getId());
    }

    void add(MVMap<?, ?> entries) {
        maps.putIfAbsent(entries.getId(), true);
    }

    void remove(MVMap<?, ?> entries) {
        maps.remove(entries.getId());
    }
}
