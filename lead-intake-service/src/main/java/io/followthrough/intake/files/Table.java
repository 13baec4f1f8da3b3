package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table below its header. The header may come again, as where tables were put below each other; below one that
 * names something else nothing is what the first header says, and no row is read.
 */
final class Table {

    private static final int LONGEST_NAME = 80;
    private static final Pattern DATA = Pattern.compile(".*(?:@|\\d{5}).*", Pattern.DOTALL);
    private static final Pattern TOTAL = Pattern.compile(
            "(?iu)(?:grand |sub-?)?totals?|(?:zwischen|gesamt)?summe|(?:ins)?gesamt|somme|sous-total|total g[eé]n[eé]ral|subtotale?|totale?|suma|soma|totaal|subtotaal");

    private final Row.Header header;
    private List<Integer> places = List.of();
    private @Nullable Problem notOfThis;

    Table(List<String> names) {
        header = Row.Header.of(names);
    }

    List<String> columns() {
        return header.names();
    }

    /** @param cells as they stand in the file, of which the last may be missing or empty and too many */
    Row row(List<String> cells, long number) {
        if (isHeader(cells)) {
            return belowHeader(cells, number);
        }
        if (notOfThis != null) {
            return Row.broken(header, String.join("; ", filled(cells)), notOfThis, number);
        }
        if (isTotal(cells)) {
            return Row.note(header, fitted(cells), number);
        }
        return new Row(header, fitted(inPlace(cells)), number);
    }

    /** A text below the table. */
    Row note(String text, long number) {
        return Row.note(header, List.of(text), number);
    }

    /** A row that cannot be read at all. */
    Row broken(String text, Problem why, long number) {
        return Row.broken(header, text, why, number);
    }

    private Row belowHeader(List<String> cells, long number) {
        var names = cells.stream().map(String::strip).toList();
        var known = new HashSet<>(header.names());
        if (names.stream().allMatch(name -> name.isEmpty() || known.contains(name))) {
            var inOrder = names.equals(header.names()
                    .subList(0, Math.min(names.size(), header.names().size())));
            places = inOrder
                    ? List.of()
                    : header.names().stream().map(names::indexOf).toList();
            notOfThis = null;
            return Row.note(header, fitted(cells), number);
        }
        notOfThis = new Problem(
                "",
                "stands below a second header, in row " + number + ", with columns that the first one does not have",
                "send that table as a file of its own");
        return Row.broken(header, String.join("; ", filled(cells)), notOfThis, number);
    }

    private boolean isHeader(List<String> cells) {
        return cells.stream()
                        .noneMatch(cell -> cell.length() > LONGEST_NAME
                                || DATA.matcher(cell).matches())
                && (filled(cells).equals(filled(header.names()))
                        || Heading.filled(cells) > 1 && Heading.ofAnyTable().isAllNames(cells));
    }

    private static boolean isTotal(List<String> cells) {
        return cells.stream().noneMatch(cell -> cell.indexOf('@') >= 0)
                && filled(cells).stream()
                        .findFirst()
                        .filter(cell -> TOTAL.matcher(cell.replaceFirst("[\\s:=]*[\\d.,]*$", ""))
                                .matches())
                        .isPresent();
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    }

    private List<String> inPlace(List<String> cells) {
        return places.isEmpty()
                ? cells
                : places.stream()
                        .map(place -> place < 0 || place >= cells.size() ? "" : cells.get(place))
                        .toList();
    }

    /** Programs write empty cells too many, and leave the last ones out. */
    private List<String> fitted(List<String> cells) {
        var columns = header.names().size();
        var used = cells.size();
        while (used > columns && cells.get(used - 1).isBlank()) {
            used--;
        }
        var fitted = new ArrayList<>(cells.subList(0, used));
        fitted.addAll(Collections.nCopies(Math.max(0, columns - used), ""));
        return List.copyOf(fitted);
    }
}
