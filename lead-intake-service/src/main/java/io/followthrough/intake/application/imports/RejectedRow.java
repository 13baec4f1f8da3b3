package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Problem;
import java.util.List;

/**
 * A row that could not be taken in, as it stands in the file.
 *
 * @param row as a spreadsheet counts: the header is row 1; of vCards the number of the card
 */
public record RejectedRow(long row, List<String> cells, List<Problem> problems) {}
