package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file to load and how far that has come.
 *
 * @param mapping the mapping's YAML as it was sent
 * @param columns the file's header
 * @param failure why the file could not be read to its end
 * @param undo null for as long as nobody wants it undone
 */
public record ImportJob(
        String importId,
        State state,
        String fileName,
        String mappingName,
        String mapping,
        List<String> columns,
        Progress progress,
        @Nullable Problem failure,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Undo undo) {

    public enum State {
        /** The file is still coming in. */
        RECEIVING,
        QUEUED,
        RUNNING,
        DONE,
        /** The file cannot be read to its end; what was accepted before stays accepted. */
        FAILED,
        /** What it brought is being taken back. */
        UNDOING,
        UNDONE
    }

    /**
     * How far the taking back is.
     *
     * @param read rows looked at
     * @param withdrawn captures taken back
     */
    public record Undo(
            Instant askedAt,
            long read,
            long withdrawn,
            @Nullable Instant endedAt) {

        static Undo asked(Instant at) {
            return new Undo(at, 0, 0, null);
        }

        Undo plus(long rows, long captures) {
            return new Undo(askedAt, read + rows, withdrawn + captures, endedAt);
        }

        Undo ended(Instant at) {
            return new Undo(askedAt, read, withdrawn, at);
        }
    }

    /** Until when it can be undone; null when it cannot, or has not ended yet and can be. */
    public @Nullable Instant undoUntil() {
        return finishedAt == null || undo != null ? null : finishedAt.plus(UndoImport.WINDOW);
    }
}
