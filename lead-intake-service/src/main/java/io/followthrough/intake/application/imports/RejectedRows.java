package io.followthrough.intake.application.imports;

import java.util.List;
import java.util.function.Predicate;

/** Rows that could not be taken in. */
public interface RejectedRows {

    /** Writing the same row again changes nothing. */
    void add(String importId, List<RejectedRow> rows);

    /** Those that were taken in without a part of them, the first ones of the file. */
    List<RejectedRow> takenInWithWarnings(String importId, int limit);

    /**
     * Those that were not taken in, in the order of the file.
     *
     * @param after number of a row; 0 for the beginning
     */
    List<RejectedRow> after(String importId, long after, int limit);

    void delete(String importId);

    /** Deletes single rows of all imports and says how many. */
    long deleteIf(Predicate<RejectedRow> unwanted);
}
