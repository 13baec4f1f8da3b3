package io.followthrough.intake.files;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What tells the row of a table that names its columns from titles and groups above it, and from people below it. */
public final class Heading {

    private static final Set<String> OF_PROGRAMS = ProposedMapping.knownColumns();
    private static final Heading OF_ANY_TABLE = new Heading(Heading::byWords, true, 2);

    private final Function<String, Optional<String>> meaning;
    private final boolean byWords;
    private final int enough;

    /** @param enough so many names need no comparing with other sheets */
    private Heading(Function<String, Optional<String>> meaning, boolean byWords, int enough) {
        this.meaning = meaning;
        this.byWords = byWords;
        this.enough = enough;
    }

    /** Of a table of which these columns are wanted. */
    public static Heading of(Set<String> columns) {
        return new Heading(cell -> Optional.of(cell).filter(columns::contains), false, Math.max(1, columns.size()));
    }

    /** Of one whose columns nobody has named: words for what people have, in seven languages, and columns of known programs. */
    public static Heading ofAnyTable() {
        return OF_ANY_TABLE;
    }

    private static Optional<String> byWords(String cell) {
        return ColumnWords.field(cell).or(() -> Optional.of(cell).filter(OF_PROGRAMS::contains));
    }

    /** How many things the row names. */
    int named(List<String> row) {
        return (int) row.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> meaning.apply(cell).stream())
                .distinct()
                .count();
    }

    /** The same, up to what needs no comparing. */
    int namedUpToEnough(List<String> row) {
        return Math.min(enough, named(row));
    }

    /** Whether every cell of the row that is filled names something, and there are several. */
    boolean isAllNames(List<String> row) {
        var filled =
                row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        return filled.size() > 1
                && filled.stream().allMatch(cell -> meaning.apply(cell).isPresent());
    }

    /**
     * Where among the first rows of a file the columns are named, empty if nowhere. A single word may stand among the data of a
     * table whose names are in a language that is not known here: it counts where no row before is as full.
     */
    Optional<Integer> find(List<List<String>> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(at -> isOne(rows, at))
                .max(Comparator.<Integer>comparingInt(at -> named(rows.get(at)))
                        .thenComparingInt(at -> filled(rows.get(at)))
                        .thenComparing(Comparator.<Integer>naturalOrder().reversed()));
    }

    private boolean isOne(List<List<String>> rows, int at) {
        var named = named(rows.get(at));
        var filled = filled(rows.get(at));
        return named > 1
                || named == 1
                        && (!byWords
                                || filled == 1
                                || rows.subList(0, at).stream().allMatch(before -> filled(before) < filled));
    }

    /**
     * Of columns that nobody knows beforehand: the first row that is as wide as most are. Spreadsheets pad a title above them with
     * empty cells, so that it is as wide as they are.
     */
    static Optional<Integer> widest(List<List<String>> rows) {
        var width = rows.stream().collect(groupingBy(List::size, counting())).entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparingInt(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
        var wide = IntStream.range(0, rows.size())
                .boxed()
                .filter(at -> rows.get(at).size() == width)
                .toList();
        return wide.stream()
                .filter(at -> 2 * filled(rows.get(at)) > width)
                .findFirst()
                .or(() -> wide.stream().findFirst());
    }

    static int filled(List<String> row) {
        return (int) row.stream().filter(cell -> !cell.isBlank()).count();
    }
}
