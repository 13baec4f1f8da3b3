package io.followthrough.intake.files;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.followthrough.intake.domain.mapping.FileFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a delimited file have their names.
 *
 * @param row number of the header's row
 */
public record FileHeader(List<String> names, char delimiter, long row) {

    private static final int FARTHEST = 30;
    /** All of them are held. */
    private static final int MOST_LETTERS = 4 * 1024 * 1024;

    private static final int LONGEST_SHOWN = 200;
    /** What is longer is a text, or was parted by something else. */
    private static final int LONGEST_NAME = 10_000;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    public FileHeader {
        names = List.copyOf(names);
    }

    /** The first columns, as they are told to whoever sent the file. */
    public static String shown(List<String> columns) {
        var text = String.join(", ", columns);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** The row that has most of the wanted columns, the first of equals; the lines after it are left. */
    static FileHeader find(TextLines lines, FileFormat format, Set<String> wanted) {
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
                    best(new DelimitedRecords(LineSource.of(first), delimiter, format.quote()), delimiter, wanted);
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

    private static @Nullable Candidate best(DelimitedRecords records, char delimiter, Set<String> wanted) {
        var candidates = new ArrayList<Candidate>();
        int taken = 0;
        long row = 1;
        for (var next = records.next(); next.isPresent(); next = records.next(), row++) {
            taken += next.get().lines().size();
            var line = next.get();
            if (!line.isBlank() && !line.isTooWide() && line.cells().getFirst().length() <= LONGEST_NAME) {
                var names = line.cells().stream().map(String::strip).toList();
                var known = names.stream().distinct().filter(wanted::contains).count();
                candidates.add(new Candidate(new FileHeader(names, delimiter, row), taken, known));
            }
        }
        return candidates.stream()
                .filter(candidate -> candidate.score > 0)
                .max(Comparator.comparingDouble(Candidate::score).thenComparingLong(candidate -> -candidate.header.row))
                .orElseGet(() -> widest(candidates));
    }

    /**
     * Of columns that nobody knows beforehand: the first row that is as wide as most are. Spreadsheets pad a title above them with
     * empty cells, so that it is as wide as they are.
     */
    private static @Nullable Candidate widest(List<Candidate> candidates) {
        var width = candidates.stream()
                .collect(groupingBy(candidate -> candidate.header.names.size(), counting()))
                .entrySet()
                .stream()
                .max(Comparator.<Map.Entry<Integer, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparingInt(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
        var wide = candidates.stream()
                .filter(candidate -> candidate.header.names.size() == width)
                .toList();
        return wide.stream()
                .filter(FileHeader::isMostlyFilled)
                .findFirst()
                .or(() -> wide.stream().findFirst())
                .map(candidate -> new Candidate(candidate.header, candidate.linesTaken, Math.min(width, 500) / 1_000.0))
                .orElse(null);
    }

    private static boolean isMostlyFilled(Candidate candidate) {
        var names = candidate.header.names;
        return 2 * names.stream().filter(name -> !name.isEmpty()).count() > names.size();
    }
}
