package io.followthrough.intake.domain.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes over rows.
 *
 * @param column whose cell is looked at; null: all cells of the row are
 * @param cells that are passed over; an empty text stands for an empty cell
 * @param begins how cells begin that are passed over too; null: none
 */
public record SkipRule(
        @Nullable String column,
        Set<String> cells,
        @Nullable String begins) {

    boolean fits(Row row) {
        var looked = column == null ? row.cells() : List.of(row.cell(column));
        return looked.stream().anyMatch(cell -> cells.contains(cell) || begins != null && cell.startsWith(begins));
    }

    /** Whether it can be asked of a file with these columns. */
    public boolean isOf(List<String> header) {
        return column == null || header.contains(column);
    }
}
