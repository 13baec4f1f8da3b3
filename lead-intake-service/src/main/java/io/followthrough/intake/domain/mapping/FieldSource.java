package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Reading;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from.
 *
 * @param values translates cells, as written in the file, to values
 * @param otherwise for cells that {@code values} does not name; null: they stand for themselves
 * @param whenEmpty for empty cells; null: the field is absent
 * @param required whether a row without it is rejected
 */
public record FieldSource(
        String column,
        Map<String, String> values,
        @Nullable String otherwise,
        @Nullable String whenEmpty,
        boolean required,
        LetterCase letterCase) {

    /** What becomes of upper and lower case. */
    public enum LetterCase {
        AS_IS,
        LOWER,
        UPPER
    }

    public static FieldSource of(String column) {
        return new FieldSource(column, Map.of(), null, null, false, LetterCase.AS_IS);
    }

    /** The value, empty when there is none. */
    Reading<String> read(Row row) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            if (whenEmpty != null) {
                return Reading.of(whenEmpty);
            }
            return required
                    ? Reading.failed("(column \"" + column + "\") is empty", "fill it in, or leave the row out")
                    : Reading.of("");
        }
        var value = values.get(cell);
        if (value == null) {
            value = otherwise == null ? cell : otherwise;
        }
        return Reading.of(
                switch (letterCase) {
                    case AS_IS -> value;
                    case LOWER -> value.toLowerCase(Locale.ROOT);
                    case UPPER -> value.toUpperCase(Locale.ROOT);
                });
    }
}
