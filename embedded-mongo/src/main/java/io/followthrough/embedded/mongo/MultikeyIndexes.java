package io.followthrough.embedded.mongo;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Remembers, over restarts, which indexes have met an array. What holds for single values does not for them. */
final class MultikeyIndexes {

    private final MVMap<String, Boolean> names;

    MultikeyIndexes(MVStore store) {
        this.names = store.openMap("multikey");
    }

    boolean contains(String index) {
        return names.containsKey(index);
    }

    void add(String index) {
        names.putIfAbsent(index, true);
    }

    void remove(String index) {
        names.remove(index);
    }
}
