package io.followthrough.intake.application.imports;

import java.util.List;
import java.util.function.Predicate;

/** Rows that could not be taken in. */
public interface RejectedRows {

    /** Writing the same row again changes nothing. */
    void add(String importId, List<RejectedRow> rows);

    /**
     * In the order of the file.
     *
     * @param after number of a row; 0 for the beginning
     */
    List<RejectedRow> after(String importId, long after, int limit);

    void delete(String importId);

    /** Deletes single rows of all imports and says how many. */
    long deleteIf(Predicate<RejectedRow> unwanted);
}
