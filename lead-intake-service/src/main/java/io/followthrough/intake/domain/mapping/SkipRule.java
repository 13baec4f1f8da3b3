package io.followthrough.intake.domain.mapping;

import java.util.Set;

/** Passes over rows whose cell is one of these; an empty text stands for an empty cell. */
public record SkipRule(String column, Set<String> cells) {

    boolean fits(Row row) {
        return cells.contains(row.cell(column));
    }
}
