package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Problem;
import java.util.List;

/**
 * A row that could not be taken in, or of which something could not be used, as it stands in the file.
 *
 * @param row as a spreadsheet counts: the header is row 1; of vCards the number of the card
 * @param takenIn whether the rest of it was taken in
 */
public record RejectedRow(long row, List<String> cells, List<Problem> problems, boolean takenIn) {

    /** One that could not be taken in. */
    public RejectedRow(long row, List<String> cells, List<Problem> problems) {
        this(row, cells, problems, false);
    }
}
