package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Problem;
import io.followthrough.reading.lists.ListNotes;
import io.followthrough.reading.lists.Standings;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with us by the word of a list: a customer, or nobody to sell to. To them nobody introduces us.
 *
 * @param column that says so
 * @param value its word
 */
record Standing(String column, String value) implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::column).thenComparing(Standing::value);

    /** Of the first column that says so, whether the mapping names it or not. */
    static Optional<Standing> in(Row row, Mapping mapping) {
        var leftOut = mapping.heeded().leftOut();
        return inColumns(row, leftOut).or(() -> inNotes(row, mapping.fields().get(OwnNotes.FIELD), leftOut));
    }

    /** "Regular customer since 2017": by the words alone, as no two notes are the same. */
    private static Optional<Standing> inNotes(Row row, @Nullable FieldSource notes, Set<String> leftOut) {
        return notes == null
                ? Optional.empty()
                : notes.columns().stream()
                        .filter(column -> !leftOut.contains(column))
                        .flatMap(column ->
                                ListNotes.customer(row.cell(column)).stream().map(words -> new Standing(column, words)))
                        .findFirst();
    }

    private static Optional<Standing> inColumns(Row row, Set<String> leftOut) {
        return row.columnNames().stream()
                .filter(column -> !leftOut.contains(column))
                .flatMap(column ->
                        Standings.in(column, row.cell(column)).stream().map(said -> new Standing(column, said.words())))
                .findFirst();
    }

    /** @param people how many, with their verb */
    Problem told(String people) {
        return new Problem(
                "column \"" + column + "\"",
                "says \"" + value + "\": " + people + " taken in as history, and nothing is started with them",
                "set leaveOut: [\"" + column + "\"] in the mapping if they are to be contacted as everybody else");
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
