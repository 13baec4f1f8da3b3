package io.followthrough.standalone.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, as {@code GET /v1/imports/{id}} says.
 *
 * @param total rows of the file; null until they are counted
 * @param read rows handled so far
 * @param errors of the first rejected rows
 * @param failure why the file could not be read to its end
 */
record ImportStatus(
        String importId,
        String state,
        @Nullable Long total,
        long read,
        long accepted,
        long rejected,
        long skipped,
        List<RowError> errors,
        @Nullable Failure failure) {

    ImportStatus {
        errors = errors == null ? List.of() : errors;
    }

    /** @param row as a spreadsheet counts: the header is row 1 */
    record RowError(long row, String field, String problem, String remedy) {}

    record Failure(String field, String problem, String remedy) {}

    boolean hasEnded() {
        return state.equals("DONE") || state.equals("FAILED");
    }

    boolean hasLoadedEverything() {
        return state.equals("DONE") && rejected == 0;
    }
}
