package io.followthrough.intake.files;

import io.followthrough.intake.domain.mapping.FileFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a delimited file have their names.
 *
 * @param row number of the header's row
 * @param above rows that stand above it and are not blank
 */
public record FileHeader(List<String> names, char delimiter, long row, List<List<String>> above) {

    private static final int FARTHEST = 30;
    /** All of them are held. */
    private static final int MOST_LETTERS = 4 * 1024 * 1024;

    private static final int LONGEST_SHOWN = 200;
    /** What is longer is a text, or was parted by something else. */
    private static final int LONGEST_NAME = 10_000;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    public FileHeader {
        names = List.copyOf(names);
        above = List.copyOf(above);
    }

    /** The first columns, as they are told to whoever sent the file. */
    public static String shown(List<String> columns) {
        var text = String.join(", ", columns);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** The same of a row of which only some cells are filled. */
    public static String filled(List<String> cells) {
        return shown(cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList());
    }

    /** The row that names most columns; the lines after it are left. */
    static FileHeader find(TextLines lines, FileFormat format, Heading heading) {
        var first = new ArrayList<String>();
        long letters = 0;
        for (var line = lines.next(); line != null; ) {
            first.add(line);
            letters += line.length();
            line = first.size() == FARTHEST || letters > MOST_LETTERS ? null : lines.next();
        }
        @Nullable Candidate best = null;
        for (var delimiter : format.delimiter() == null ? DELIMITERS : new char[] {format.delimiter()}) {
            var candidate =
                    best(new DelimitedRecords(LineSource.of(first), delimiter, format.quote()), delimiter, heading);
            if (candidate != null && (best == null || candidate.score > best.score)) {
                best = candidate;
            }
        }
        if (best == null) {
            throw first.isEmpty()
                    ? new UnreadableFileException("is empty", "send a file with a header and rows")
                    : new UnreadableFileException(
                            "has no line of columns, or more than " + DelimitedRecords.MOST_CELLS + " of them",
                            "send a file with a header and rows");
        }
        lines.putBack(first.subList(best.linesTaken, first.size()));
        return best.header;
    }

    private record Candidate(FileHeader header, int linesTaken, double score) {}

    private static @Nullable Candidate best(DelimitedRecords records, char delimiter, Heading heading) {
        var rows = new ArrayList<List<String>>();
        var taken = new ArrayList<Integer>();
        var numbers = new ArrayList<Long>();
        int lines = 0;
        long number = 1;
        for (var next = records.next(); next.isPresent(); next = records.next(), number++) {
            var row = next.get();
            lines += row.lines().size();
            if (!row.isBlank() && !row.isTooWide() && row.cells().getFirst().length() <= LONGEST_NAME) {
                rows.add(row.cells().stream().map(String::strip).toList());
                taken.add(lines);
                numbers.add(number);
            }
        }
        var known = heading.find(rows);
        return known.or(() -> Heading.widest(rows))
                .map(at -> {
                    var names = rows.get(at);
                    return new Candidate(
                            new FileHeader(names, delimiter, numbers.get(at), rows.subList(0, at)),
                            taken.get(at),
                            known.isPresent() ? heading.named(names) : Math.min(names.size(), 500) / 1_000.0);
                })
                .orElse(null);
    }
}
