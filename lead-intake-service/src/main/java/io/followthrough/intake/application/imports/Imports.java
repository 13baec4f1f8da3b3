package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports and how far they are. Leases run on real time, for they are about machines and not about business. */
public interface Imports {

    /** A new import in state {@link ImportJob.State#RECEIVING}, which nobody works on yet. */
    void open(ImportJob job);

    /** The file is stored whole: the import may be worked on. */
    void queue(String importId);

    Optional<ImportJob> find(String importId);

    /**
     * The newest first.
     *
     * @param before the last one of the page before, null for the first page
     */
    List<ImportJob> newest(@Nullable ImportJob before, int limit);

    long count();

    /** The oldest import that nobody works on, or whose worker has not renewed its lease in time. */
    Optional<Lease> claim(Instant now, Duration leasedFor);

    /**
     * Notes progress and renews the lease.
     *
     * @return false if the lease has gone to somebody else
     */
    boolean advance(Lease lease, Progress progress, Instant leasedUntil);

    /** Ends the import; with a failure it is {@link ImportJob.State#FAILED}. */
    boolean finish(Lease lease, Progress progress, @Nullable Problem failure, Instant finishedAt);

    /**
     * The import is to be undone: a worker that is still loading it loses its lease.
     *
     * @return false when somebody asked before, or its file is still coming in
     */
    boolean askToUndo(String importId, ImportJob.Undo undo);

    /**
     * Notes how far the undoing is, and renews the lease.
     *
     * @return false if the lease has gone to somebody else
     */
    boolean advanceUndo(Lease lease, ImportJob.Undo undo, Instant leasedUntil);

    /** Ends the undoing: the import is {@link ImportJob.State#UNDONE}. */
    boolean finishUndo(Lease lease, ImportJob.Undo undo, @Nullable Problem failure);

    /** Ids of imports whose file is still kept, ended before. */
    List<String> withFileEndedBefore(Instant time);

    void fileDeleted(String importId);

    /** Gives the lease back, so that somebody else can go on at once. */
    void release(Lease lease);

    /** Ids of imports that nobody needs any more: ended before, or whose file never came whole since. */
    List<String> expired(Instant endedBefore, Instant receivingSince);

    void delete(String importId);
}
