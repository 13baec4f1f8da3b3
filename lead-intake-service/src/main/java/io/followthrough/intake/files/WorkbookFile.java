package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of a workbook's first sheet (XLSX) that is shown and not empty, read as a stream. Dates come as ISO 8601, numbers with a point, whatever the sheet
 * shows; of a formula its last result.
 */
public final class WorkbookFile implements RowFile {

    private static final int FARTHEST = 30;
    private static final int MOST_TOLD = 10;
    /** What the parts of a workbook may unpack to: its texts are kept in memory. */
    private static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;

    private static final long MOST_TEXTS = 128L * 1024 * 1024;

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<org.dhatim.fastexcel.reader.Row> ahead;
    private final List<String> otherSheets;
    private final Sheet people;
    private final List<List<String>> above;
    private final long headerRow;
    private final long lastFilled;
    private final Table table;

    /**
     * @param heading what its header is known by
     * @throws UnreadableFileException if it is no workbook, has no rows, or is made to fill the memory
     */
    public WorkbookFile(InputStream bytes, Heading heading) {
        this.copy = WorkbookCopy.of(bytes);
        try {
            this.lastFilled = lastFilled(copy);
            this.workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
        } catch (UnreadableFileException refused) {
            WorkbookCopy.delete(copy);
            throw refused;
        } catch (IOException | RuntimeException notOne) { // the library throws what its parsers throw
            WorkbookCopy.delete(copy);
            throw notReadable();
        }
        try {
            var sheets = withRows(workbook, lastFilled);
            this.people = ofPeople(sheets, heading);
            this.otherSheets = sheets.stream()
                    .filter(sheet -> sheet != people)
                    .map(Sheet::getName)
                    .limit(MOST_TOLD)
                    .toList();
            this.stream = people.openStream();
            this.rows = stream.iterator();
            this.ahead = new ArrayList<>();
            while (ahead.size() < FARTHEST && rows.hasNext()) {
                ahead.add(rows.next());
            }
            var first = ahead.stream().map(WorkbookCells::of).toList();
            var at = headerAmong(first, heading);
            this.above =
                    first.subList(0, at).stream().filter(WorkbookFile::isFilled).toList();
            this.headerRow = ahead.get(at).getRowNum();
            this.table = new Table(named(first.subList(at, first.size())));
            ahead.subList(0, at + 1).clear();
        } catch (UnreadableFileException refused) {
            closeWorkbook();
            throw refused;
        } catch (IOException | RuntimeException notOne) { // the library throws what its parsers throw
            closeWorkbook();
            throw notReadable();
        }
    }

    private static UnreadableFileException notReadable() {
        return new UnreadableFileException(
                "is no workbook that can be read",
                "save it as Excel Workbook (.xlsx), not as Strict Open XML and without a password, or as CSV");
    }

    /** Programs hide sheets of their own before that of the people, and new workbooks begin with an empty one. */
    private static List<Sheet> withRows(ReadableWorkbook workbook, long lastFilled) throws IOException {
        var shown = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        var found = new ArrayList<Sheet>();
        for (var sheet : shown) {
            try (var rows = sheet.openStream()) {
                if (rows.takeWhile(row -> row.getRowNum() <= lastFilled)
                        .anyMatch(row -> isFilled(WorkbookCells.of(row)))) {
                    found.add(sheet);
                }
            }
        }
        return found.isEmpty() ? List.of(shown.isEmpty() ? workbook.getFirstSheet() : shown.getFirst()) : found;
    }

    /** The first sheet that names what people have: some begin with one that says how the next is to be filled in. */
    private static Sheet ofPeople(List<Sheet> sheets, Heading heading) throws IOException {
        var best = sheets.getFirst();
        int named = 0;
        for (var sheet : sheets) {
            try (var rows = sheet.openStream()) {
                int most = rows.limit(FARTHEST)
                        .mapToInt(row -> heading.namedUpToEnough(WorkbookCells.of(row)))
                        .max()
                        .orElse(0);
                if (most > named) {
                    best = sheet;
                    named = most;
                }
            }
        }
        return best;
    }

    @Override
    public List<Problem> leftOut() {
        var leftOut = new ArrayList<>(RowFile.super.leftOut());
        if (!otherSheets.isEmpty()) {
            leftOut.add(new Problem(
                    "file",
                    "has further sheets, which were not read: " + String.join(", ", otherSheets),
                    "send each sheet as a file of its own if there are people in it"));
        }
        long hidden = hiddenRows();
        if (hidden > 0) {
            leftOut.add(new Problem(
                    "file",
                    "has " + hidden + (hidden == 1 ? " row that is" : " rows that are")
                            + " not shown, and read all the same",
                    "delete these rows and send the file again if their people are not meant"));
        }
        return leftOut;
    }

    /** A filter that somebody forgot costs nobody; one that keeps back who has not agreed is seen before anything is sent. */
    private long hiddenRows() {
        try (var all = people.openStream()) {
            return all.takeWhile(row -> row.getRowNum() <= lastFilled)
                    .filter(row -> row.getRowNum() > headerRow && row.isHidden() && isFilled(WorkbookCells.of(row)))
                    .count();
        } catch (IOException | RuntimeException breaksOff) { // told where it is read
            return 0;
        }
    }

    @Override
    public long headerRow() {
        return headerRow;
    }

    @Override
    public List<List<String>> above() {
        return above;
    }

    private static int headerAmong(List<List<String>> first, Heading heading) {
        return heading.find(first)
                .or(() -> fullest(first))
                .orElseThrow(() -> new UnreadableFileException("is empty", "send a sheet with a header and rows"));
    }

    /** Titles are no columns: the first row that is at least half as full as the fullest one. */
    private static Optional<Integer> fullest(List<List<String>> first) {
        int most = first.stream().mapToInt(Heading::filled).max().orElse(0);
        return IntStream.range(0, first.size())
                .boxed()
                .filter(at -> most > 0 && 2 * Heading.filled(first.get(at)) >= most)
                .findFirst();
    }

    private static boolean isFilled(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.isBlank());
    }

    /** Rows that are wider than their header have cells in columns without a name. */
    private static List<String> named(List<List<String>> table) {
        var names = new ArrayList<>(table.getFirst().stream().map(String::strip).toList());
        int width = table.stream().mapToInt(WorkbookFile::width).max().orElse(0);
        while (names.size() < width) {
            names.add("");
        }
        return names;
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /**
     * Below which row nothing is in any sheet.
     *
     * @throws UnreadableFileException if it is made to fill the memory
     */
    private static long lastFilled(Path file) throws IOException {
        long unpacked = 0;
        long last = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                long size = 0;
                var bounds = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")
                        ? new WorkbookBounds()
                        : null;
                var filled = new LastFilledRow();
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        unpacked += read;
                        if (bounds != null) {
                            bounds.take(buffer, read);
                            filled.take(buffer, read);
                        }
                        if (unpacked > MOST_UNPACKED
                                || (entry.getName().endsWith("sharedStrings.xml") && size > MOST_TEXTS)) {
                            throw new UnreadableFileException(
                                    "unpacks to more than a list of people does", "send it as CSV");
                        }
                    }
                }
                last = Math.max(last, filled.number());
            }
            if (zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null) {
                throw new UnreadableFileException(
                        "is an archive and no workbook", "unpack it and send the files in it, one after the other");
            }
        }
        if (unpacked == 0) {
            throw new ZipException("nothing in it");
        }
        return last == 0 ? Long.MAX_VALUE : last;
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public Optional<Row> next() {
        try {
            while (!ahead.isEmpty() || rows.hasNext()) {
                var row = ahead.isEmpty() ? rows.next() : ahead.removeFirst();
                if (row.getRowNum() > lastFilled) {
                    return Optional.empty();
                }
                var cells = WorkbookCells.of(row);
                if (isFilled(cells)) {
                    return Optional.of(table.row(cells, row.getRowNum()));
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) { // the library throws what its parsers throw
            throw new UnreadableFileException("breaks off", "save the workbook once more, or as CSV");
        }
    }

    @Override
    public void close() {
        stream.close();
        closeWorkbook();
    }

    private void closeWorkbook() {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            WorkbookCopy.delete(copy);
        }
    }
}
