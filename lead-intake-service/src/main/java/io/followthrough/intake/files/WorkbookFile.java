package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
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
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** What the parts of a workbook may unpack to: its texts are kept in memory. */
    private static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;

    private static final long MOST_TEXTS = 128L * 1024 * 1024;

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<org.dhatim.fastexcel.reader.Row> ahead;
    private final Row.Header header;
    private final List<String> otherSheets;

    /**
     * @param wanted columns that the header is known by
     * @throws UnreadableFileException if it is no workbook, has no rows, or is made to fill the memory
     */
    public WorkbookFile(InputStream bytes, Set<String> wanted) {
        this.copy = WorkbookCopy.of(bytes);
        try {
            refuseBombs(copy);
            this.workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
        } catch (UnreadableFileException refused) {
            WorkbookCopy.delete(copy);
            throw refused;
        } catch (IOException | RuntimeException notOne) { // the library throws what its parsers throw
            WorkbookCopy.delete(copy);
            throw notReadable();
        }
        try {
            var sheets = withRows(workbook);
            this.otherSheets =
                    sheets.stream().skip(1).map(Sheet::getName).limit(MOST_TOLD).toList();
            this.stream = sheets.getFirst().openStream();
            this.rows = stream.iterator();
            this.ahead = new ArrayList<>();
            this.header = header(wanted);
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
    private static List<Sheet> withRows(ReadableWorkbook workbook) throws IOException {
        var shown = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        var found = new ArrayList<Sheet>();
        for (var sheet : shown) {
            try (var rows = sheet.openStream()) {
                if (rows.anyMatch(row -> cells(row).stream().anyMatch(cell -> !cell.isBlank()))) {
                    found.add(sheet);
                }
            }
        }
        return found.isEmpty() ? List.of(shown.isEmpty() ? workbook.getFirstSheet() : shown.getFirst()) : found;
    }

    @Override
    public List<Problem> leftOut() {
        return otherSheets.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "file",
                        "has further sheets, which were not read: " + String.join(", ", otherSheets),
                        "send each sheet as a file of its own if there are people in it"));
    }

    private Row.Header header(Set<String> wanted) {
        var first = new ArrayList<org.dhatim.fastexcel.reader.Row>();
        while (first.size() < FARTHEST && rows.hasNext()) {
            first.add(rows.next());
        }
        var names = first.stream()
                .max(Comparator.comparingLong(row -> known(row, wanted)))
                .orElseThrow(() -> new UnreadableFileException("is empty", "send a sheet with a header and rows"));
        ahead.addAll(first.subList(first.indexOf(names) + 1, first.size()));
        return Row.Header.of(cells(names).stream().map(String::strip).toList());
    }

    /** Columns that are wanted; where none is known, columns at all. */
    private static long known(org.dhatim.fastexcel.reader.Row row, Set<String> wanted) {
        var names = cells(row).stream().map(String::strip).toList();
        return wanted.isEmpty()
                ? names.stream().filter(name -> !name.isEmpty()).count()
                : names.stream().filter(wanted::contains).count();
    }

    private static void refuseBombs(Path file) throws IOException {
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                long size = 0;
                var bounds = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")
                        ? new WorkbookBounds()
                        : null;
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        unpacked += read;
                        if (bounds != null) {
                            bounds.take(buffer, read);
                        }
                        if (unpacked > MOST_UNPACKED
                                || (entry.getName().endsWith("sharedStrings.xml") && size > MOST_TEXTS)) {
                            throw new UnreadableFileException(
                                    "unpacks to more than a list of people does", "send it as CSV");
                        }
                    }
                }
            }
        }
        if (unpacked == 0) {
            throw new ZipException("nothing in it");
        }
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public Optional<Row> next() {
        try {
            while (!ahead.isEmpty() || rows.hasNext()) {
                var row = ahead.isEmpty() ? rows.next() : ahead.removeFirst();
                var cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(new Row(header, fitted(cells), row.getRowNum()));
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) { // the library throws what its parsers throw
            throw new UnreadableFileException("breaks off", "save the workbook once more, or as CSV");
        }
    }

    /** Empty cells at the end of a row are not written; what stands beyond the header belongs to no column. */
    private List<String> fitted(List<String> cells) {
        var fitted = new ArrayList<>(
                cells.subList(0, Math.min(cells.size(), header.names().size())));
        while (fitted.size() < header.names().size()) {
            fitted.add("");
        }
        return fitted;
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookFile::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number)) {
            return isDate(cell) ? date(cell) : number(cell);
        }
        return switch (cell.getType()) {
            case STRING -> unescaped(cell.asString());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    /** Whoever gave a column the format {@code 00000000000} sees the zeros that the number has lost. */
    private static String number(Cell cell) {
        var text = cell.asNumber().stripTrailingZeros().toPlainString();
        var format = cell.getDataFormatString();
        return format != null && format.matches("0{2,20}") && text.matches("\\d+") && text.length() < format.length()
                ? "0".repeat(format.length() - text.length()) + text
                : text;
    }

    /** What XML cannot hold, and what looks like it, is written as its number: {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(letter ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))))
                : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").matches("(?i).*[dy].*");
    }

    private static String date(Cell cell) {
        var at = cell.asDate();
        return at.toLocalTime().toSecondOfDay() == 0
                ? at.toLocalDate().toString()
                : at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ');
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
