package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.DayOrder;
import io.followthrough.intake.domain.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from.
 *
 * @param values translates cells, as written in the file, to values
 * @param otherwise for cells that {@code values} does not name; null: they stand for themselves
 * @param whenEmpty for empty cells; null: the field is absent
 * @param required whether a row without it is rejected
 * @param also further columns: their cells follow the first one's
 * @param joinedBy what stands between them
 * @param split what parts several values in one cell; null: a cell is one value
 * @param prefix what the file writes before the value, and is not of it: {@code l:} before an id; null: nothing
 * @param order of day and month in dates by numbers alone; null: nobody has said
 */
public record FieldSource(
        String column,
        Map<String, String> values,
        @Nullable String otherwise,
        @Nullable String whenEmpty,
        boolean required,
        LetterCase letterCase,
        List<String> also,
        String joinedBy,
        @Nullable String split,
        @Nullable String prefix,
        @Nullable DayOrder order) {

    public FieldSource {
        also = List.copyOf(also);
        joinedBy = also.isEmpty() ? " " : joinedBy;
    }

    /** Of one column, whose cell is one value. */
    public FieldSource(
            String column,
            Map<String, String> values,
            @Nullable String otherwise,
            @Nullable String whenEmpty,
            boolean required,
            LetterCase letterCase) {
        this(column, values, otherwise, whenEmpty, required, letterCase, List.of(), " ", null, null, null);
    }

    /** What becomes of upper and lower case. */
    public enum LetterCase {
        AS_IS,
        LOWER,
        UPPER
    }

    public static FieldSource of(String column) {
        return new FieldSource(column, Map.of(), null, null, false, LetterCase.AS_IS);
    }

    /** The same from other columns. */
    public FieldSource of(List<String> columns) {
        return of(columns, joinedBy);
    }

    public FieldSource of(List<String> columns, String between) {
        return new FieldSource(
                columns.getFirst(),
                values,
                otherwise,
                whenEmpty,
                required,
                letterCase,
                columns.subList(1, columns.size()),
                between,
                split,
                prefix,
                order);
    }

    /** The same, where it is known which of day and month comes first. */
    FieldSource in(DayOrder known) {
        return new FieldSource(
                column, values, otherwise, whenEmpty, required, letterCase, also, joinedBy, split, prefix, known);
    }

    /** Every column that it comes from. */
    public List<String> columns() {
        return Stream.concat(Stream.of(column), also.stream()).toList();
    }

    private String cell(Row row) {
        return also.isEmpty()
                ? row.cell(column)
                : columns().stream()
                        .map(row::cell)
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(joinedBy));
    }

    private String withoutPrefix(String cell) {
        return prefix != null && cell.startsWith(prefix)
                ? cell.substring(prefix.length()).strip()
                : cell;
    }

    /** The values of one reading. */
    List<String> parts(String text) {
        return split == null
                ? List.of(text)
                : Arrays.stream(text.split(Pattern.quote(split)))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The value, empty when there is none. */
    Reading<String> read(Row row) {
        var cell = cell(row);
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
            value = otherwise == null ? withoutPrefix(cell) : otherwise;
        }
        return Reading.of(
                switch (letterCase) {
                    case AS_IS -> value;
                    case LOWER -> value.toLowerCase(Locale.ROOT);
                    case UPPER -> value.toUpperCase(Locale.ROOT);
                });
    }
}
