package io.followthrough.standalone.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, as {@code GET /v1/imports/{id}} says.
 *
 * @param total rows of the file; null until they are counted
 * @param read rows handled so far
 * @param erased rows left out since they are about people who asked to be erased
 * @param errors of the first rows that were rejected or left out
 * @param failure why the file could not be read to its end
 * @param undo how far it is taken back; null when nobody asked for that
 */
record ImportStatus(
        String importId,
        String state,
        @Nullable Long total,
        long read,
        long accepted,
        long rejected,
        long skipped,
        long erased,
        List<RowError> errors,
        List<RowError> warnings,
        @Nullable Failure failure,
        @Nullable Undo undo) {

    ImportStatus {
        errors = errors == null ? List.of() : errors;
        warnings = warnings == null ? List.of() : warnings;
    }

    /** @param row as a spreadsheet counts: the header is row 1 */
    record RowError(long row, String field, String problem, String remedy) {}

    /** @param withdrawn captures taken back so far */
    record Undo(long withdrawn) {}

    record Failure(String field, String problem, String remedy) {}

    /** Of the file as a whole: what somebody has to decide. */
    List<RowError> questions() {
        return warnings.stream()
                .filter(warning -> warning.field().startsWith("column \""))
                .toList();
    }

    boolean hasEnded() {
        return state.equals("DONE") || state.equals("FAILED") || isBeingUndone();
    }

    /** Somebody wants it undone, or it is. */
    boolean isBeingUndone() {
        return state.equals("UNDOING") || isUndone();
    }

    boolean isUndone() {
        return state.equals("UNDONE");
    }

    boolean hasLoadedEverything() {
        return state.equals("DONE") && rejected == 0;
    }
}
