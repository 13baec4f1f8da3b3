package io.followthrough.intake.web;

import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.RejectedRow;
import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param total rows of the file without its header; null until they are counted
 * @param read rows handled so far: accepted, rejected, skipped or erased
 * @param erased rows left out since they are about people who asked to be erased; no part of the rejects file
 * @param errors of the first rows that were rejected or left out; the rejected ones are all in the rejects file
 * @param warnings of the first rows that were taken in without a part that cannot be used
 * @param rejectsFile where to get the rejected rows, null when there are none
 * @param failure why the file could not be read to its end
 * @param undoUntil until when {@code POST .../undo} takes back what it brought; null before its end and when it was undone
 * @param undo how far the taking back is
 */
record ImportView(
        String importId,
        ImportJob.State state,
        String fileName,
        String mapping,
        @Nullable Long total,
        long read,
        long accepted,
        long rejected,
        long skipped,
        long erased,
        List<RowError> errors,
        List<RowError> warnings,
        @Nullable String rejectsFile,
        @Nullable Problem failure,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        ImportJob.@Nullable Undo undo) {

    static final int MOST_ERRORS = 100;

    /** @param row as a spreadsheet counts: the header is row 1; of vCards the number of the card */
    record RowError(long row, String field, String problem, String remedy) {}

    static ImportView of(ImportJob job, List<RejectedRow> firstRejected, List<RejectedRow> firstWarned) {
        var progress = job.progress();
        return new ImportView(
                job.importId(),
                job.state(),
                job.fileName(),
                job.mappingName(),
                progress.total(),
                progress.read(),
                progress.accepted(),
                progress.rejected(),
                progress.skipped(),
                progress.erased(),
                told(firstRejected),
                told(firstWarned),
                progress.rejected() == 0 ? null : "/v1/imports/" + job.importId() + "/rejects",
                job.failure(),
                job.createdAt(),
                job.finishedAt(),
                job.undoUntil(),
                job.undo());
    }

    private static List<RowError> told(List<RejectedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.problems().stream().map(problem -> error(row.row(), problem)))
                .limit(MOST_ERRORS)
                .toList();
    }

    private static RowError error(long row, Problem problem) {
        return new RowError(row, problem.field(), problem.problem(), problem.remedy());
    }
}
