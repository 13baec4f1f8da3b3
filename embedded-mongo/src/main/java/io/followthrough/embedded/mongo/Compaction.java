package io.followthrough.embedded.mongo;

import org.h2.mvstore.MVStore;

/**
 * Keeps the file near the size of what is in it. Each write leaves pages behind that nobody needs; their space is free
 * when everything written together with them is unused, so the rest is written anew, a little at a time.
 */
final class Compaction implements Runnable {

    private static final int WANTED_FILL_PERCENT = 60;

    /** Writers wait meanwhile, so a step is a few hundredths of a second. */
    private static final int BYTES_PER_STEP = 8 << 20;

    private final MVStore store;
    private final GroupCommit commits;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
    }

    @Override
    public void run() {
        commits.exclusively(() -> store.compact(WANTED_FILL_PERCENT, BYTES_PER_STEP));
    }
}
