package io.followthrough.embedded.mongo;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Remembers, over restarts and kills, that somebody was erased whose words still lie in the file: in pages that nobody needs any
 * more, and in keys that part the pages of an index.
 */
final class ErasureMark {

    static final String MAP = "erasures";

    private static final String REWRITINGS = "rewritings";
    private static final int NONE = 0;

    /** One when the store is closed, and one when it is closed again: what a service was still to be told of goes with the second. */
    private static final int BOTH = 2;

    private final MVMap<String, Integer> owed;

    private ErasureMark(MVMap<String, Integer> owed) {
        this.owed = owed;
    }

    static ErasureMark of(MVStore store) {
        return new ErasureMark(store.openMap(MAP));
    }

    /** A store that kept no such mark may have been written by a version that rewrote nothing. */
    void begin(boolean isNew) {
        owed.putIfAbsent(REWRITINGS, isNew ? NONE : BOTH);
    }

    void note() {
        owed.put(REWRITINGS, BOTH);
    }

    /** Whether somebody was erased since the store was last closed: it was killed. */
    boolean isOwedFromBefore() {
        return count() == BOTH;
    }

    boolean isOwed() {
        return count() > NONE;
    }

    /** Tells the mark of the file that takes this one's place. */
    void payTo(ErasureMark rewritten) {
        rewritten.owed.put(REWRITINGS, Math.max(NONE, count() - 1));
    }

    private int count() {
        return owed.getOrDefault(REWRITINGS, NONE);
    }
}
